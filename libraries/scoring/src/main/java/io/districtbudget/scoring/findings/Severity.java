package io.districtbudget.scoring.findings;

/** 严重程度 (severity) of a finding. */
public enum Severity {
  ERROR("错误"),
  WARNING("警告"),
  INFO("提示");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The Chinese word. */
  public String label() {
    return label;
  }
}
