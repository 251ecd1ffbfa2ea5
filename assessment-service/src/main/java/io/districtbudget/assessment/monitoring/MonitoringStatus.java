package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.text.Labelled;

/** 监控状态 (state of a monitoring). */
public enum MonitoringStatus implements Labelled {
  OPEN("填报中"),
  SUBMITTED("已提交"),
  RETURNED("已退回"),
  CANCELLED("项目已取消");

  private final String label;

  MonitoringStatus(String label) {
    this.label = label;
  }

  /** The Chinese word. */
  @Override
  public String label() {
    return label;
  }

  /** True while the unit may fill and money and targets are followed. */
  public boolean inFilling() {
    return this == OPEN || this == RETURNED;
  }
}
