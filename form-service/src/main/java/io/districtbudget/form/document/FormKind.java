package io.districtbudget.form.document;

/** 表式 (kind of form). */
public enum FormKind {
  /** 绩效目标申报表. */
  DECLARATION("绩效目标申报表"),
  /** 绩效自评表. */
  SELF_ASSESSMENT("绩效自评表"),
  /** 部门预算. */
  DEPARTMENT_BUDGET("部门预算"),
  /** 单位预算: the budget of one unit of a department. */
  UNIT_BUDGET("单位预算"),
  /** 部门决算, 单位决算: recognised so that it is never taken for a budget. */
  FINAL_ACCOUNTS("决算");

  private final String label;

  FormKind(String label) {
    this.label = label;
  }

  /** Whether it is stored as a budget. */
  public boolean budget() {
    return this == DEPARTMENT_BUDGET || this == UNIT_BUDGET;
  }

  public String label() {
    return label;
  }
}
