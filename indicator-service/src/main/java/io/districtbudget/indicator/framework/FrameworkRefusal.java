package io.districtbudget.indicator.framework;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.stale;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 指标体系的拒绝 (what is refused of frameworks). Weights in points of 100. */
enum FrameworkRefusal implements Refusal {
  FRAMEWORK_UNKNOWN(unknown("没有指标体系 {id}。", "There is no framework {id}.")),
  FRAMEWORK_ASKED_UNKNOWN(
      rule("没有指标体系 {rejected}。", "There is no framework {rejected}.").as("FRAMEWORK_UNKNOWN")),
  YEAR_WITHOUT_FRAMEWORK(
      rule("{rejected} 年没有适用的指标体系。", "There is no framework for fiscal year {rejected}.")
          .as("FRAMEWORK_UNKNOWN")),
  FRAMEWORK_NOT_APPLICABLE(
      rule(
          "指标体系 {rejected} 不适用于 {year} 年。",
          "Framework {rejected} does not apply to fiscal year {year}.")),
  FRAMEWORK_EXISTS(stale("本区已有指标体系 {id}。", "The division has a framework {id} already.")),
  FRAMEWORK_NOT_YET(
      stale("本区没有自定的指标体系 {id}。", "The division has no framework {id} of its own.")
          .as("VERSION_STALE")),
  FRAMEWORK_IN_USE(
      conflict(
          "指标体系 {rejected} 已用于 {first} 至 {last} 年的申报，其级别、权重和这些年度不能改变；请另设一个。",
          "Declarations of {first} to {last} use framework {rejected}: its levels, "
              + "weights and those years cannot change; enter another one.")),
  FRAMEWORK_YEARS_REVERSED(
      rule(
          "适用年度止于 {rejected} 年，早于起始的 {from} 年。",
          "It ends with {rejected}, before it begins with {from}.")),
  FRAMEWORK_YEARS_OVERLAP(
      rule(
          "与本区标准指标体系 {other}（{from} 年起）的适用年度重叠。",
          "Its years overlap those of standard framework {other} (from {from}).")),
  FRAMEWORK_WEIGHTS_NOT_100(
      rule(
          "预算执行率与各一级指标权重合计为 {rejected}，应为 100。",
          "Budget execution and the levels weigh {rejected} together instead of 100.")),
  FRAMEWORK_WEIGHT_LOST(
      rule("“{level}”可以缺省，须写明其权重转给哪个一级指标。", "{level} may be absent: say where its weight goes.")),
  FRAMEWORK_HEIR_UNKNOWN(
      rule(
          "“{level}”的权重转给“{rejected}”，而它不是另一个必填的一级指标。",
          "The weight of {level} goes to {rejected}, which is no other required level 1.")),
  FRAMEWORK_LEVEL_DUPLICATE(
      rule(
          "“{rejected}”与同级的另一个名称或别名相同。",
          "{rejected} is the name or alias of another one beside it."));

  private final Wording wording;

  FrameworkRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
