package io.districtbudget.indicator.catalogue;

/** 指标方向 (direction): what is better. */
public enum Direction {
  POSITIVE("正向"),
  REVERSE("反向"),
  QUALITATIVE("定性");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
