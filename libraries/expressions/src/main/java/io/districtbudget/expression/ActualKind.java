package io.districtbudget.expression;

/** 实际完成值类别 (kind of actual value). */
public enum ActualKind {
  /** One figure. */
  NUMERIC("数值"),
  /** A state in words, or several figures. */
  WORDS("文字"),
  /** Words that say it was not done: 无, 未完成, 尚未…. */
  NEGATIVE("未完成"),
  /** Nothing was written. */
  MISSING("缺失");

  private final String label;

  ActualKind(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
