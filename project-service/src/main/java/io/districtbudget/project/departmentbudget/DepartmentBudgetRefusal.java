package io.districtbudget.project.departmentbudget;

import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.stale;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 部门预算的拒绝 (what is refused of department and unit budgets). */
enum DepartmentBudgetRefusal implements Refusal {
  DEPARTMENT_BUDGET_UNKNOWN(
      unknown(
          "没有部门 {owner} {year} 年度的预算。", "There is no budget of department {owner} for {year}.")),
  UNIT_BUDGET_UNKNOWN(
      unknown("没有单位 {owner} {year} 年度的预算。", "There is no budget of unit {owner} for {year}.")),
  VERSION_UNKNOWN(unknown("没有版本 {number}。", "There is no version {number}.")),
  DEPARTMENT_BUDGET_EXISTS(
      stale(
          "该部门该年度的预算已存有第 {version} 版；修改请用 If-Match。",
          "The department's budget of the year has version {version} already; use " + "If-Match.")),
  UNIT_BUDGET_EXISTS(
      stale(
          "该单位该年度的预算已存有第 {version} 版；修改请用 If-Match。",
          "The unit's budget of the year has version {version} already; use If-Match.")),
  DEPARTMENT_BUDGET_NOT_YET(
      stale("该部门该年度尚无预算。", "The department has no budget of the year yet.").as("VERSION_STALE")),
  UNIT_BUDGET_NOT_YET(
      stale("该单位该年度尚无预算。", "The unit has no budget of the year yet.").as("VERSION_STALE")),
  FISCAL_YEAR_INVALID(rule("会计年度 {rejected} 不合理。", "The fiscal year {rejected} is not plausible.")),
  TABLE_REPEATED(rule("{table}出现了两次。", "{table} stands twice.")),
  LINE_NUMBER_WRONG(
      rule(
          "{table}第 {line} 行的行号应为 {line}，不是 {rejected}。",
          "Line {line} of {table} has the number {rejected}.")),
  PERCENT_INVALID(rule("百分比“{rejected}”不是十进制数。", "Per cent \"{rejected}\" is no decimal number."));

  private final Wording wording;

  DepartmentBudgetRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
