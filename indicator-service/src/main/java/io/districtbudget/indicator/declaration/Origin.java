package io.districtbudget.indicator.declaration;

/** 来源 (origin) of a version. */
public enum Origin {
  /** Declared here and approved in this system. */
  ENTERED("在线申报"),
  /** Read from a published document. */
  HISTORICAL("历史导入");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }
}
