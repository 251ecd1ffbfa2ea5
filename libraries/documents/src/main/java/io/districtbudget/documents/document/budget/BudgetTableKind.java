package io.districtbudget.documents.document.budget;

/** 部门预算的九张表 (the nine tables of a department budget). */
public enum BudgetTableKind {
  /** 财务收支预算总表. */
  REVENUE_AND_EXPENDITURE,
  /** 收入预算总表. */
  REVENUE,
  /** 支出预算总表. */
  EXPENDITURE,
  /** 财政拨款收支预算总表. */
  APPROPRIATIONS,
  /** 一般公共预算支出功能分类预算表. */
  GENERAL_PUBLIC_BUDGET,
  /** 政府性基金预算支出功能分类预算表. */
  GOVERNMENT_FUNDS,
  /** 国有资本经营预算支出功能分类预算表. */
  STATE_CAPITAL,
  /** 一般公共预算基本支出经济分类预算表. */
  BASIC_EXPENDITURE,
  /** “三公”经费和机关运行经费预算表. */
  THREE_PUBLIC_EXPENSES;

  /** Whether revenue and expenditure stand side by side. */
  public boolean twoSided() {
    return this == REVENUE_AND_EXPENDITURE || this == APPROPRIATIONS;
  }
}
