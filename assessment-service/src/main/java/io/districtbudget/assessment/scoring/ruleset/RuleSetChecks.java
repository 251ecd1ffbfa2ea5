package io.districtbudget.assessment.scoring.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 规则校验 (checks of a rule set): every contradiction at once, none when it can be used. */
public final class RuleSetChecks {
  private final List<RuleSetContradiction> found = new ArrayList<>();

  private RuleSetChecks() {}

  public static List<RuleSetContradiction> contradictionsIn(RuleSet rules) {
    RuleSetChecks checks = new RuleSetChecks();
    checks.weights(rules);
    checks.steps(rules.execution());
    checks.descending("/bands", rules.bands().achievedFromShare(), rules.bands().partlyFromShare());
    checks.descending("/grades", rules.grades().excellentFrom(), rules.grades().goodFrom());
    checks.descending("/grades", rules.grades().goodFrom(), rules.grades().fairFrom());
    checks.shares(rules);
    checks.lights(rules.monitoring());
    checks.years(rules.appliesTo());
    return List.copyOf(checks.found);
  }

  private void weights(RuleSet rules) {
    BigDecimal sum = rules.execution().weight();
    Set<String> stems = new HashSet<>();
    for (LevelWeight level : rules.levels()) {
      sum = sum.add(level.weight());
      if (!stems.add(level.stem())) {
        report("/levels", "LEVEL_TWICE", "一级指标重复", "the level-1 stem stands twice", level.stem());
      }
      atLeastZero("/levels", level.weight());
    }
    atLeastZero("/execution/weight", rules.execution().weight());
    if (sum.compareTo(RuleSet.HUNDRED) != 0) {
      report(
          "/levels",
          "RULE_WEIGHTS_NOT_100",
          "执行率与各一级指标分值合计应为 100",
          "execution and level-1 weights must add up to 100",
          sum.toPlainString());
    }
    String heir = rules.withoutSatisfaction();
    if (heir != null && !stems.contains(heir)) {
      report("/withoutSatisfaction", "LEVEL_UNKNOWN", "没有这个一级指标", "there is no such level 1", heir);
    }
  }

  private void steps(ExecutionRule execution) {
    List<ExecutionStep> steps = execution.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).score().compareTo(execution.weight()) > 0) {
        report(
            "/execution/steps/" + i,
            "STEP_ABOVE_WEIGHT",
            "分档得分高于执行率分值",
            "a step gives more points than the execution weighs",
            steps.get(i).score().toPlainString());
      }
      if (i > 0) {
        descending("/execution/steps/" + i, steps.get(i - 1).fromShare(), steps.get(i).fromShare());
        descending("/execution/steps/" + i, steps.get(i - 1).score(), steps.get(i).score());
      }
    }
  }

  private void shares(RuleSet rules) {
    share("/bands/achievedFromShare", rules.bands().achievedFromShare());
    share("/bands/partlyFromShare", rules.bands().partlyFromShare());
    share("/quantity/aboutTolerance", rules.quantity().aboutTolerance());
    share("/quantity/zeroBelowShare", rules.quantity().zeroBelowShare());
    share("/execution/lowBelowShare", rules.execution().lowBelowShare());
    share("/audit/largeAdjustmentShare", rules.audit().largeAdjustmentShare());
    share("/audit/resultsAheadShare", rules.audit().resultsAheadShare());
    share("/audit/spotCheckShare", rules.audit().spotCheckShare());
    atLeastZero("/audit/tolerance", rules.audit().tolerance());
    atLeastZero("/grades/fairFrom", rules.grades().fairFrom());
    if (rules.grades().excellentFrom().compareTo(RuleSet.HUNDRED) > 0) {
      report(
          "/grades/excellentFrom",
          "OUT_OF_RANGE",
          "应不高于 100",
          "must not exceed 100",
          rules.grades().excellentFrom().toPlainString());
    }
    BigDecimal over = rules.quantity().overachievedFromShare();
    if (over.compareTo(BigDecimal.ONE) < 0) {
      report(
          "/quantity/overachievedFromShare",
          "OUT_OF_RANGE",
          "应不低于 1",
          "must be at least 1",
          over.toPlainString());
    }
  }

  private void lights(MonitoringRule monitoring) {
    descending("/monitoring", monitoring.yellowBelowShare(), monitoring.redBelowShare());
    descending("/monitoring", monitoring.blueFromShare(), monitoring.yellowBelowShare());
    share("/monitoring/redBelowShare", monitoring.redBelowShare());
    share("/monitoring/yellowBelowShare", monitoring.yellowBelowShare());
  }

  private void years(Applicability appliesTo) {
    Integer last = appliesTo.toYear();
    if (last != null && last < appliesTo.fromYear()) {
      report(
          "/appliesTo/toYear",
          "YEARS_REVERSED",
          "终止年度早于起始年度",
          "the last year lies before the first",
          last.toString());
    }
  }

  private void share(String pointer, BigDecimal value) {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      report(
          pointer,
          "OUT_OF_RANGE",
          "应在 0 与 1 之间",
          "must lie between 0 and 1",
          value.toPlainString());
    }
  }

  private void atLeastZero(String pointer, BigDecimal value) {
    if (value.signum() < 0) {
      report(pointer, "OUT_OF_RANGE", "不得为负数", "must not be negative", value.toPlainString());
    }
  }

  private void descending(String pointer, BigDecimal higher, BigDecimal lower) {
    if (higher.compareTo(lower) <= 0) {
      report(
          pointer,
          "THRESHOLDS_NOT_DESCENDING",
          "各档分界应逐档降低",
          "each threshold must lie below the one before it",
          lower.toPlainString());
    }
  }

  private void report(String pointer, String code, String zh, String en, String rejected) {
    found.add(new RuleSetContradiction(pointer, code, zh, en, rejected));
  }
}
