package io.districtbudget.scoring.proposal;

/** 预算安排建议 (what is proposed for next year's budget), mildest first. */
public enum Proposal {
  KEEP("保留"),
  IMPROVE("改进"),
  CUT("压减"),
  STOP("取消");

  private final String label;

  Proposal(String label) {
    this.label = label;
  }

  /** The Chinese word. */
  public String label() {
    return label;
  }
}
