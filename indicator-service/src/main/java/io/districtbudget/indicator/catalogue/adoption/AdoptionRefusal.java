package io.districtbudget.indicator.catalogue.adoption;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 采用申报指标的拒绝 (what is refused when declared indicators are adopted). */
enum AdoptionRefusal implements Refusal {
  TARGETS_UNKNOWN(
      unknown("该项目在 {year} 年没有绩效目标申报。", "The project has declared no targets for {year}.")),
  INDICATOR_NUMBER_UNKNOWN(
      rule(
          "申报只有 {size} 条指标，没有第 {rejected} 条。",
          "The declaration has {size} indicators, none numbered {rejected}.")),
  ADOPTION_STALE(
      conflict(
          "归并方案与试算时不同（或未给出 plan），请重新试算后再确认。",
          "The groups are not those of the dry run (or no plan is given): run it again "
              + "first.")),
  YEARS_REVERSED(
      rule(
          "起始年度 {from} 晚于终止年度 {rejected}。",
          "The first year {from} is later than the last {rejected}.")),
  GROUP_UNKNOWN(rule("试算中没有归并组 {rejected}。", "The dry run has no group {rejected}."));

  private final Wording wording;

  AdoptionRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
