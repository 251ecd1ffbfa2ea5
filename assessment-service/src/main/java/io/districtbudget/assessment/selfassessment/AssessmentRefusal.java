package io.districtbudget.assessment.selfassessment;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 绩效自评的拒绝 (what is refused of self-assessments). Scores in points. */
public enum AssessmentRefusal implements Refusal {
  ASSESSMENT_UNKNOWN(unknown("没有自评 {id}。", "There is no assessment {id}.")),
  ASSESSMENT_EXISTS(conflict("项目 {year} 年度自评已存在：{id}。", "The assessment of {year} exists: {id}.")),
  ASSESSMENT_ENTERED(
      conflict("项目 {year} 年度自评已在系统内办理：{id}。", "The assessment of {year} was made here: {id}.")
          .as("ASSESSMENT_EXISTS")),
  CORRECTION_EXISTS(
      conflict("该自评已有更正：{id}，请在更正的版本上办理。", "The assessment has a correction: {id}; go on there.")),
  CORRECTION_UNDER_WAY(
      conflict("项目 {year} 年度自评正在更正：{id}。", "The assessment of {year} is being corrected: {id}.")
          .as("CORRECTION_EXISTS")),
  STATE_FORBIDS(
      conflict(
          "自评{status}，不能{act}；可办理：{allowed}。",
          "An assessment in state {status} does not allow {act}; it allows {allowed}.")),
  NOT_PUBLISHED_YET(
      conflict(
              "自评{status}，公开后才能更正；公开前请退回。",
              "An assessment in state {status} is not corrected: return it instead.")
          .as("STATE_FORBIDS")),
  ROLE_MISSING(
      forbidden("自评{status}，只有 {roles} 可以{act}。", "In this state only {roles} may do this.")),
  HISTORY_NEEDS_FINANCE(
      forbidden("只有财政局可以导入历史自评。", "Only the finance bureau takes over history.")
          .as("ROLE_MISSING")),

  PROJECT_UNKNOWN(rule("没有项目 {rejected}。", "There is no project {rejected}.")),
  PROJECT_CANCELLED(rule("项目已取消，不再自评。", "The project is cancelled and is not assessed.")),
  BUDGET_NOT_APPROVED(rule("项目没有 {year} 年度预算。", "The project has no budget of {year}.")),
  TARGETS_NOT_APPROVED(rule("项目没有 {year} 年度已批准的绩效目标。", "No targets of {year} are approved.")),

  DEPARTMENT_SCORE_ABOVE_TOTAL(Above.WORDING),
  DEDUCTION_ABOVE_TOTAL(Above.WORDING),
  DEDUCTION_UNEXPLAINED(rule("扣分须说明原因。", "A deduction needs a reason.")),
  REASON_MISSING(rule("此办理须写明意见或理由。", "This act needs its opinion or reason.")),
  INDICATOR_UNKNOWN(rule("没有第 {rejected} 行指标。", "There is no indicator {rejected}.")),
  INDICATOR_TWICE(rule("第 {rejected} 行填写了两次。", "Indicator {rejected} is stated twice.")),
  SCORE_ABOVE_WEIGHT(
      rule("得分 {rejected} 高于分值 {weight}。", "{rejected} is above the weight of {weight}.")),
  SCORE_ABOVE_COMPUTED(
      rule(
          "填报得分 {rejected} 高于计算得分 {computed}。{why}",
          "{rejected} is above the computed {computed}.")),
  ACTUAL_MISSING(rule("第 {row} 行“{name}”未填实际完成值。", "Row {row} '{name}' has no actual value.")),
  BAND_MISSING(
      rule(
          "第 {row} 行“{name}”无法计算，须填写完成档次（达成、部分达成、未达成）。",
          "Row {row} '{name}' cannot be computed and needs a band.")),
  REQUEST_INVALID(
      malformed("历史自评须有 budget 与 indicators。", "A published form needs budget and indicators.")),
  FIELD_MISSING(
      malformed("历史自评须有 budget 与 indicators。", "A published form needs budget and indicators."));

  private final Wording wording;

  AssessmentRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** What two of them say. */
  private static final class Above {

    static final Wording WORDING = rule("{rejected} 高于 {limit}。", "{rejected} is above {limit}.");

    private Above() {}
  }
}
