package io.districtbudget.project.registry;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.stale;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 项目库的拒绝 (what the registry refuses). */
enum RegistryRefusal implements Refusal {
  DEPARTMENT_UNKNOWN(unknown("没有部门 {code}。", "There is no department {code}.")),
  UNIT_UNKNOWN(unknown("没有单位 {code}。", "There is no unit {code}.")),
  PROJECT_UNKNOWN(unknown("没有项目 {project}。", "There is no project {project}.")),
  DESCRIPTION_UNKNOWN(
      unknown("该项目没有 {year} 年度的申报内容。", "The project has no description of {year}.")),

  PROJECT_CODE_TAKEN(Taken.WORDING),
  PROJECT_NAME_TAKEN(Taken.WORDING.as("PROJECT_EXISTS")),
  DEPARTMENT_CODE_TAKEN(Taken.WORDING),
  DEPARTMENT_EXISTS(Taken.WORDING),
  UNIT_CODE_TAKEN(Taken.WORDING),
  UNIT_EXISTS(Taken.WORDING),
  ALREADY_EXISTS(Taken.WORDING),
  PROJECT_EXISTS(
      conflict(
          "单位 {unit} 已有项目“{name}”（{rejected}）。",
          "Unit {unit} has the project \"{name}\" already ({rejected}).")),
  DESCRIPTION_EXISTS(stale("该年度已有申报内容。", "The year is described already.")),
  DESCRIPTION_ENTERED(
      conflict(
              "项目“{project}”的 {year} 年度申报内容已录入，历史资料不覆盖它。",
              "Project \"{project}\" has an entered description of {year}; a document does "
                  + "not replace it.")
          .as("DESCRIPTION_EXISTS")),
  DESCRIPTION_NOT_YET(
      stale(
              "该年度还没有申报内容，首次填报须带 If-None-Match: *。",
              "The year is not described yet: the first time needs If-None-Match: *.")
          .as("VERSION_STALE")),

  PROJECT_CANCELLED(conflict("项目“{project}”已取消。", "Project \"{project}\" is cancelled.")),
  UNIT_ALREADY_THERE(
      conflict(
              "单位“{unit}”已属于部门“{department}”。",
              "Unit \"{unit}\" belongs to department \"{department}\" already.")
          .as("ALREADY_THERE")),
  PROJECT_ALREADY_THERE(
      conflict(
              "项目“{project}”已属于单位“{unit}”。",
              "Project \"{project}\" belongs to unit \"{unit}\" already.")
          .as("ALREADY_THERE")),
  DEPARTMENT_MISSING(rule("单位须指明主管部门。", "A unit needs its department.")),
  DEPARTMENT_NOT_OF_UNIT(
      rule(
          "单位“{unit}”属于部门 {department}，而不是 {rejected}。",
          "Unit \"{unit}\" belongs to department {department}, not to {rejected}.")),
  HISTORICAL_PROJECT_NEEDS_FINANCE(
      forbidden("只有财政局可以登记历史项目。", "Only the finance bureau enters historical projects.")
          .as("ROLE_MISSING")),
  HISTORY_NEEDS_FINANCE(
      forbidden("只有财政局可以登记历史资料。", "Only the finance bureau enters documents of the past.")
          .as("ROLE_MISSING")),

  DATES_REVERSED(
      rule(
          "结束日期 {rejected} 早于起始日期 {start}。",
          "The end date {rejected} is before the start date {start}.")),
  PERIOD_TOO_LONG(
      rule(
          "项目期 {start} 至 {rejected} 超过 {most} 个年度。",
          "The period from {start} to {rejected} spans more than {most} years.")),
  DATE_IN_FUTURE(rule("生效日期 {rejected} 晚于今天。", "The change begins on {rejected}, after today.")),
  DATE_BEFORE_LAST_CHANGE(
      rule(
          "生效日期 {rejected} 早于上一次变更（{last}）。",
          "The change begins on {rejected}, before the last one on {last}.")),
  YEAR_DIFFERS(
      rule(
          "内容写的是 {rejected} 年度，地址是 {year} 年度。",
          "The content says {rejected}, the path says {year}.")),
  SORT_NEEDS_Q(malformed("按相关度排序须同时给出 q。", "The order by relevance needs q.")),
  FIELD_MISSING(malformed("名称中没有可见的字符。", "The name has no visible character."));

  private final Wording wording;

  RegistryRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** What they all say. */
  private static final class Taken {

    static final Wording WORDING = conflict("“{rejected}”已存在。", "\"{rejected}\" exists already.");

    private Taken() {}
  }
}
