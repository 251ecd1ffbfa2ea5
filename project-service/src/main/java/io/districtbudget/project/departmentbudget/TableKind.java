package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.text.Labelled;

/** 部门预算的九张表 (the nine tables of a department budget). */
public enum TableKind implements Labelled {
  REVENUE_AND_EXPENDITURE("财务收支预算总表", "revenue and expenditure"),
  REVENUE("收入预算总表", "revenue"),
  EXPENDITURE("支出预算总表", "expenditure"),
  APPROPRIATIONS("财政拨款收支预算总表", "appropriations"),
  GENERAL_PUBLIC_BUDGET("一般公共预算支出功能分类预算表", "general public budget"),
  GOVERNMENT_FUNDS("政府性基金预算支出功能分类预算表", "government funds"),
  STATE_CAPITAL("国有资本经营预算支出功能分类预算表", "state capital"),
  BASIC_EXPENDITURE("一般公共预算基本支出经济分类预算表", "basic expenditure by economic classification"),
  THREE_PUBLIC_EXPENSES("“三公”经费和机关运行经费预算表", "three public expenses and operating cost");

  private final String label;
  private final String english;

  TableKind(String label, String english) {
    this.label = label;
    this.english = english;
  }

  /** Its official heading without year and department. */
  @Override
  public String label() {
    return label;
  }

  public String english() {
    return english;
  }
}
