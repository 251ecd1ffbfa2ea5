package io.districtbudget.indicator.declaration;

import io.districtbudget.support.text.Labelled;

/** 办理动作 (act) that moves a declaration from state to state. */
public enum Act implements Labelled {
  SUBMISSION("提交"),
  WITHDRAWAL("撤回"),
  RETURN("退回"),
  DEPARTMENT_APPROVAL("主管部门审核"),
  FINANCE_APPROVAL("财政批复"),
  REJECTION("不予安排"),
  ADJUSTMENT("调整"),
  CONFIRMATION("确认目标不变"),
  CONFIRMATION_APPROVAL("认可确认");

  private final String label;

  Act(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
