package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.stream.Stream;

/** 缺项补充 (what a declaration lacks, as rows to fill in), with weights that add up again. */
final class Skeleton {

  private Skeleton() {}

  /** The plan with a row for the level 1. */
  static Plan with(Plan plan, Framework.Level1 level) {
    return settled(plan, plan.adding(row(level)));
  }

  /** The plan with a row for every required level 1 that it lacks. */
  static Plan withMissingLevels(Plan plan) {
    Plan complete = plan;
    for (Framework.Level1 level : missing(plan).toList()) {
      complete = complete.adding(row(level));
    }
    return settled(plan, complete);
  }

  /** The plan with a row for satisfaction, where the framework has a place for it. */
  static Plan withSatisfaction(Plan plan) {
    return LevelGuess.satisfaction(plan.framework())
        .map(place -> settled(plan, plan.adding(satisfaction(place))))
        .orElse(plan);
  }

  /** Required level 1 without an indicator, in the framework's order. */
  static Stream<Framework.Level1> missing(Plan plan) {
    return plan.framework().levels().stream()
        .filter(Framework.Level1::required)
        .filter(level -> !plan.levelsPresent().contains(level.name()));
  }

  /** The later plan with weights that add up, if the earlier one had them all. */
  static Plan settled(Plan before, Plan after) {
    return before.weighed() ? WeightBalance.of(after) : after;
  }

  private static PlannedIndicator row(Framework.Level1 level) {
    if (level.onlySatisfaction()) {
      return satisfaction(new LevelGuess(level.name(), level.children().get(0).name()));
    }
    String usual = level.children().get(0).name();
    return new PlannedIndicator(level.name(), usual, null, null, null);
  }

  private static PlannedIndicator satisfaction(LevelGuess place) {
    return new PlannedIndicator(place.level1(), place.level2(), "服务对象满意率", "≥90%", null);
  }
}
