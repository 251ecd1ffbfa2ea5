package io.districtbudget.expression;

/** 比较符 (comparison) between the actual figure and the target figure. */
public enum Operator {
  EQ("等于", "exactly"),
  GE("不低于", "at least"),
  GT("高于", "more than"),
  LE("不超过", "at most"),
  LT("低于", "less than"),
  ABOUT("约为", "about");

  private final String label;
  private final String english;

  Operator(String label, String english) {
    this.label = label;
    this.english = english;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }

  String english() {
    return english;
  }

  /** Of the one sign that a normalised text has for it. */
  static Operator ofSign(String sign) {
    return switch (sign) {
      case "≥" -> GE;
      case "≤" -> LE;
      case ">" -> GT;
      case "<" -> LT;
      default -> EQ;
    };
  }

  /** Whether less is better (反向指标): 不超过 and 低于. */
  public boolean reverse() {
    return this == LE || this == LT;
  }
}
