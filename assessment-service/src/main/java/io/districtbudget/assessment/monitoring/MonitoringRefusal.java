package io.districtbudget.assessment.monitoring;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 绩效监控的拒绝 (what is refused of monitorings). */
public enum MonitoringRefusal implements Refusal {
  MONITORING_UNKNOWN(
      unknown("该项目没有 {year} 年 {month} 月的监控。", "The project has no monitoring of {year}-{month}.")),
  MONITORING_EXISTS(
      conflict(
          "{year} 年 {month} 月的监控已由单位在系统内填报（{status}），不以导入的表覆盖。",
          "The monitoring of {year}-{month} was reported here ({status}); a form does not "
              + "replace it.")),
  STATE_FORBIDS(
      conflict("当前状态是{status}，不能{act}。", "In state {status} this is not allowed: {act}.")),
  HISTORY_NEEDS_FINANCE(
      forbidden("只有财政局可以导入历史监控。", "Only the finance bureau takes over history.")
          .as("ROLE_MISSING")),
  FILLING_NEEDS_UNIT(
      forbidden("监控由单位或主管部门填报。", "Units and departments report monitorings.").as("ROLE_MISSING")),
  PROJECT_UNKNOWN(rule("没有项目 {rejected}。", "There is no project {rejected}.")),
  PROJECT_CANCELLED(rule("项目已取消，不再监控。", "The project is cancelled and is not monitored.")),
  TARGETS_NOT_APPROVED(rule("项目没有 {year} 年度已批准的绩效目标。", "No targets of {year} are approved.")),
  MONTH_NOT_BEGUN(
      rule(
          "所监控的月份从 {first} 开始，此前不能提交。",
          "The monitored month begins on {first}; it cannot be submitted before.")),
  DEADLINE_TOO_EARLY(
      rule(
          "期限 {rejected} 早于所监控的月末 {end}。",
          "The deadline {rejected} lies before the monitored month's end {end}.")),
  INDICATOR_UNKNOWN(rule("没有第 {rejected} 行指标。", "There is no indicator {rejected}.")),
  INDICATOR_TWICE(rule("第 {rejected} 行填写了两次。", "Indicator {rejected} is stated twice.")),
  VALUE_UNEXPLAINED(
      rule("第 {row} 行“{name}”没有完成值，须说明原因。", "Row {row} '{name}' has no value and needs a cause.")),
  BAND_MISSING(
      rule(
          "第 {row} 行“{name}”无法计算，须填写完成档次（达成、部分达成、未达成）。",
          "Row {row} '{name}' cannot be computed and needs a band.")),
  CAUSE_MISSING(rule("{what}亮{light}，须说明偏差原因。", "{what} is {light} and needs a cause.")),
  REMEDY_MISSING(rule("{what}亮{light}，须填写整改措施。", "{what} is {light} and needs a remedy."));

  private final Wording wording;

  MonitoringRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
