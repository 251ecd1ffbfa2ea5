package io.districtbudget.expression;

/** 指标值类别 (kind of target value): how a target can be measured. */
public enum ReadingKind {
  /** One figure that an actual figure can be compared with. */
  NUMERIC("数值"),
  /** A state in words; the unit states how far it was reached. */
  QUALITATIVE("定性"),
  /** A point or span of time, or a time allowed after an event. */
  DEADLINE("时限"),
  /** A figure that is only meant roughly (约, 左右). */
  APPROXIMATE("约数"),
  /** Several figures in one text, or a calculation; flagged, and treated like words when scored. */
  COMPOUND("复合"),
  /** Nothing that could be a target: blank, a dash, or the indicator's own name. */
  INVALID("无效");

  private final String label;

  ReadingKind(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
