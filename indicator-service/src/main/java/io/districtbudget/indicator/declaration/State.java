package io.districtbudget.indicator.declaration;

import io.districtbudget.support.text.Labelled;

/** 申报状态 (state of a declaration). */
public enum State implements Labelled {
  DRAFT("草稿"),
  SUBMITTED("已提交"),
  DEPARTMENT_APPROVED("主管部门已审核"),
  APPROVED("财政已批复"),
  RETURNED("已退回"),
  WITHDRAWN("已撤回"),
  ADJUSTING("调整中"),
  /** Graded 差 by the finance bureau: no budget. */
  REJECTED("不予安排");

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether its content may be changed. */
  boolean editable() {
    return this == DRAFT || this == RETURNED || this == WITHDRAWN || this == ADJUSTING;
  }
}
