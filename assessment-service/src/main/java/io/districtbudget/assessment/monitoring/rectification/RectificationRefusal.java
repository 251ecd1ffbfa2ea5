package io.districtbudget.assessment.monitoring.rectification;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 整改的拒绝 (what is refused of rectifications). */
enum RectificationRefusal implements Refusal {
  RECTIFICATION_UNKNOWN(unknown("没有整改 {id}。", "There is no rectification {id}.")),
  STATE_FORBIDS(
      conflict("当前状态是{status}，不能{act}。", "In state {status} this is not allowed: {act}.")),
  JUDGING_NEEDS_FINANCE(
      forbidden("财政局下达的整改由财政局办理。", "The finance bureau issued it and alone may judge the answer.")
          .as("ROLE_MISSING")),
  INDICATOR_UNKNOWN(rule("没有第 {rejected} 行指标。", "There is no indicator {rejected}."));

  private final Wording wording;

  RectificationRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
