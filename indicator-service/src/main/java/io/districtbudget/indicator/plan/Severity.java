package io.districtbudget.indicator.plan;

/** Whether a remark stops the submission. */
public enum Severity {
  /** 须修改: a submission is refused. */
  ERROR("须修改"),
  /** 提示: worth a look, not in the way. */
  WARNING("提示");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
