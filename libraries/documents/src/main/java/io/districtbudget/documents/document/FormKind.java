package io.districtbudget.documents.document;

/** 表式 (kind of form). */
public enum FormKind {
  /** 绩效目标申报表. */
  DECLARATION("绩效目标申报表"),
  /** 绩效自评表. */
  SELF_ASSESSMENT("绩效自评表"),
  /** 绩效运行监控表, also called 跟踪表: how the year's targets stand at a month's end. */
  MONITORING("绩效运行监控表"),
  /** 部门整体支出绩效目标表: targets of a department as a whole, of no project. */
  DEPARTMENT_TARGETS("部门整体支出绩效目标表"),
  /** 部门整体支出绩效自评表. */
  DEPARTMENT_SELF_ASSESSMENT("部门整体支出绩效自评表"),
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

  /** Whether it speaks of a department as a whole and of no project. */
  public boolean ofDepartment() {
    return this == DEPARTMENT_TARGETS || this == DEPARTMENT_SELF_ASSESSMENT;
  }

  /** Whether it prints what was reached, with weights and scores. */
  public boolean scored() {
    return this == SELF_ASSESSMENT || this == DEPARTMENT_SELF_ASSESSMENT;
  }

  public String label() {
    return label;
  }
}
