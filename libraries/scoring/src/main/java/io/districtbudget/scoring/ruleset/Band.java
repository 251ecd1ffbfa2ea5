package io.districtbudget.scoring.ruleset;

/**
 * 定性指标档次 (band of a qualitative result): stated by the unit, checked against the score by the
 * engine.
 */
public enum Band {
  ACHIEVED("达成"),
  PARTLY_ACHIEVED("部分达成"),
  NOT_ACHIEVED("未达成");

  private final String label;

  Band(String label) {
    this.label = label;
  }

  /** The Chinese word of the regulation. */
  public String label() {
    return label;
  }
}
