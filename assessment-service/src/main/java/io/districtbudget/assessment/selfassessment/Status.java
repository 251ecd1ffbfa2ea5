package io.districtbudget.assessment.selfassessment;

import io.districtbudget.support.text.Labelled;

/** 自评状态 (state of a self-assessment). */
public enum Status implements Labelled {
  OPEN("填报中"),
  SUBMITTED("已提交"),
  DEPARTMENT_REVIEWED("主管部门已审核"),
  RECHECKED("财政已复核"),
  PUBLISHED("已公开"),
  RETURNED("已退回"),
  CANCELLED("项目已取消");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** True while the unit may fill and the money follows the ledger. */
  public boolean inFilling() {
    return this == OPEN || this == RETURNED;
  }

  /** True once a unit has answered for its figures: from then on they count in dashboards. */
  public boolean answeredFor() {
    return !inFilling() && this != CANCELLED;
  }
}
