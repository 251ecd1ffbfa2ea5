package io.districtbudget.indicator.declaration;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.stale;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 绩效目标申报的拒绝 (what is refused of declarations). */
enum DeclarationRefusal implements Refusal {
  TARGETS_UNKNOWN(
      unknown("该项目在 {year} 年没有绩效目标申报。", "The project has declared no targets for {year}.")),
  VERSION_UNKNOWN(unknown("没有版本 {number}。", "There is no version {number}.")),
  TARGETS_EXIST(
      stale(
          "该年度绩效目标已申报，状态为“{state}”。",
          "The year's targets are declared already; their state is {state}.")),
  TARGETS_NOT_YET(stale("该年度尚未申报。", "The year has no declaration yet.").as("VERSION_STALE")),
  STATE_FORBIDS(
      conflict(
          "申报处于“{rejected}”，不能{act}；可以：{allowed}。",
          "The declaration is {rejected}: {act} is not possible; possible are {allowed}.")),
  ROLE_MISSING(forbidden("此操作须由角色 {role} 办理。", "This needs the role {role}.")),
  ROLE_OF_EDGE_MISSING(
      forbidden(
              "处于“{state}”的申报须由角色 {roles} 办理“{act}”。",
              "In state {state} this needs one of the roles {roles}.")
          .as("ROLE_MISSING")),
  REASON_MISSING(rule("{act}须说明理由。", "This act ({act}) needs its reason.")),
  AGREEMENT_MISSING(
      rule(
          "审核等级为“良”的申报须写明商定的完善内容。",
          "An approval of grade GOOD says which improvements were agreed.")),
  GRADE_FORBIDS_APPROVAL(Contradiction.WORDING),
  GRADE_CONTRADICTS(Contradiction.WORDING),
  INDICATOR_UNKNOWN(
      rule(
          "没有第 {rejected} 条指标，共 {size} 条。", "There is no indicator {rejected}; there are {size}.")),
  READING_TWICE(
      rule(
          "第 {rejected} 条指标的读法只能确认一次。",
          "The reading of indicator {rejected} is stated more than once.")),
  TARGET_UNREADABLE(
      rule(
          "第 {number} 条指标没有可确认的指标值：{why}请先改写指标值。",
          "Indicator {number} has no target to confirm: {why} Rewrite the target first.")),
  READING_INCOMPLETE(
      rule(
          "第 {number} 条指标更正为数值时须同时给出 operator 和 value。",
          "Corrected to a figure, indicator {number} needs operator and value.")),
  READING_CONTRADICTS(
      rule(
          "第 {number} 条指标选择“{rejected}”时不能再给出 operator、value、unit；要更正为数值请用 FIGURE。",
          "Indicator {number} is taken as {rejected}: operator, value and unit go with "
              + "FIGURE only."));

  private final Wording wording;

  DeclarationRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** What a grade says against an act. */
  private static final class Contradiction {

    static final Wording WORDING =
        rule(
            "审核等级“{rejected}”不能与“{act}”一并使用，应办理：{acts}。",
            "Grade {rejected} does not go with {act} but with {acts}.");

    private Contradiction() {}
  }
}
