package io.districtbudget.project.closing;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.of;
import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 结账的拒绝 (what the closing of a fiscal year refuses). */
enum ClosingRefusal implements Refusal {
  FISCAL_YEAR_INVALID(
      rule(
          "会计年度 {rejected} 须在 {first} 至 {last} 之间：尚未开始的年度不能结账。",
          "The fiscal year {rejected} must be from {first} to {last}: one that has not "
              + "begun is not closed.")),
  YEAR_CLOSED(
      conflict(
          "{year} 年已结账，不能再登记；如确需登记，须先反结账并说明理由。",
          "The year {year} is closed: nothing is posted until it is opened again with a "
              + "reason.")),
  YEAR_NOT_CLOSED(conflict("{year} 年尚未结账。", "The year {year} is not closed.")),
  SECOND_PERSON_NEEDED(
      forbidden(
          "{year} 年的结账或反结账由 {proposer} 提出，须由另一人确认。",
          "The act on {year} was proposed by {proposer}: another person confirms it.")),
  YEAR_BUSY(
      of(
          503,
          "{year} 年正在成批登记，{seconds} 秒内没有结束，请稍后重试。",
          "Postings of {year} are under way and did not end within {seconds} seconds; try "
              + "again."));

  private final Wording wording;

  ClosingRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
