package io.districtbudget.indicator.catalogue;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 指标库的拒绝 (what is refused of the catalogue). */
enum CatalogueRefusal implements Refusal {
  INDICATOR_UNKNOWN(unknown("指标库没有指标 {id}。", "The catalogue has no indicator {id}.")),
  VERSION_UNKNOWN(unknown("没有版本 {number}。", "There is no version {number}.")),
  INDICATOR_EXISTS(
      conflict(
          "“{level2}”下已有同名指标“{rejected}”。", "{level2} has an indicator named {rejected} already.")),
  INDICATORS_REFUSED(
      conflict("{count} 个指标不能入库，详见 errors。", "{count} indicators cannot be entered, see errors.")),
  STATE_FORBIDS(
      conflict(
          "指标处于“{state}”，不能改为“{rejected}”。",
          "The indicator is {state} and cannot become {rejected}.")),
  INDICATOR_MERGED(
      conflict("“{name}”已并入另一指标，不能再启用。", "{name} was merged into another and does not come back.")),
  MERGER_INTO_ITSELF(rule("“{name}”不能并入自身。", "{name} cannot be merged into itself.")),
  INDICATOR_RETIRED(rule("“{gone}”已停用，不能归并。", "{gone} is retired and cannot be merged.")),
  LEVELS_DIFFER(
      rule(
          "“{name}”属于“{level}”，“{other}”属于“{otherLevel}”，不同级别的指标不能归并。",
          "{name} belongs to {level}, {other} to {otherLevel}: indicators of different levels are"
              + " not merged.")),
  DIRECTIONS_DIFFER(
      rule(
          "“{name}”是{direction}指标，“{other}”是{otherDirection}指标，方向不同的指标不能归并。",
          "{name} and {other} have different directions and are not merged.")),
  OWNERS_DIFFER(
      rule(
          "“{other}”的使用范围比“{name}”窄，并入后会有单位看不到它。",
          "{other} is for fewer than {name}: some would no longer find it.")),
  OWNER_AMBIGUOUS(
      rule(
          "指标归部门或归功能分类，只能取其一。",
          "An indicator is owned by a department or by a functional classification, not "
              + "both.")),
  LEVEL_UNKNOWN(
      rule(
          "没有指标体系含有“{level1} / {rejected}”。",
          "No framework has the levels {level1} / {rejected}."));

  private final Wording wording;

  CatalogueRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
