package io.districtbudget.assessment.dashboard;

import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 看板的拒绝 (what dashboards refuse). */
enum DashboardRefusal implements Refusal {
  PROJECT_UNKNOWN(unknown("没有项目 {project}。", "There is no project {project}.")),
  UNIT_EMPTY(
      unknown("单位 {code} 没有 {year} 年度数据。", "Unit {code} has no figures of {year}.")
          .as("DASHBOARD_EMPTY")),
  DEPARTMENT_EMPTY(
      unknown("部门 {code} 没有 {year} 年度数据。", "Department {code} has no figures of {year}.")
          .as("DASHBOARD_EMPTY")),
  PARAMETER_INVALID(
      malformed(
          "asOf 须为 {year} 年某月的最后一天，如 {year}-06-30，收到 {rejected}。",
          "asOf must be the last day of a month of {year}, as {year}-06-30, and is "
              + "{rejected}."));

  private final Wording wording;

  DashboardRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
