package io.districtbudget.form.document;

/** 表式 (kind of form). */
public enum FormKind {
  /** 绩效目标申报表. */
  DECLARATION("绩效目标申报表"),
  /** 绩效自评表. */
  SELF_ASSESSMENT("绩效自评表"),
  /** 部门预算. */
  DEPARTMENT_BUDGET("部门预算");

  private final String label;

  FormKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
