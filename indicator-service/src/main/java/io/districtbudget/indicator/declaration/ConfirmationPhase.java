package io.districtbudget.indicator.declaration;

/** 确认或修订 (confirm or revise): where approved targets stand after a large change of the money. */
public enum ConfirmationPhase {
  NONE("无须确认"),
  /** The unit confirms the targets with a reason, or revises them by an adjustment. */
  NEEDED("待确认或修订"),
  /** The unit has confirmed; the finance bureau accepts it or asks again. */
  STATED("已确认，待财政认可");

  private final String label;

  ConfirmationPhase(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
