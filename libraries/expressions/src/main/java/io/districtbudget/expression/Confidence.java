package io.districtbudget.expression;

import java.math.BigDecimal;

/** 可信度 (confidence) that a text means what was read; a doubtful one is confirmed by its author. */
public enum Confidence {
  /** Its author said that it means this. */
  CONFIRMED("已确认", "1.00"),
  /** The text has one meaning only. */
  CERTAIN("确定", "1.00"),
  /** One meaning is usual, another is possible. */
  LIKELY("较可信", "0.80"),
  /** The author should confirm it before it is scored. */
  DOUBTFUL("存疑", "0.40");

  private final String label;
  private final BigDecimal share;

  Confidence(String label, String share) {
    this.label = label;
    this.share = new BigDecimal(share);
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }

  /** The same on a scale from 0 to 1, two decimals. */
  public BigDecimal share() {
    return share;
  }

  /** The lower of the two. */
  Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
