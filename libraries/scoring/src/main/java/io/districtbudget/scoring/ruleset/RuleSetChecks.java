package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 规则校验 (checks of a rule set): every contradiction at once, none when it can be used. */
public final class RuleSetChecks {

  /** Ids of frameworks, which divisions enter as data in indicator-service. */
  private static final Pattern FRAMEWORK = Pattern.compile("[A-Za-z0-9_-]{1,20}");

  /** Scores are kept and printed with two. */
  private static final int MOST_DECIMALS = 2;

  private final List<RuleSetContradiction> found = new ArrayList<>();

  private RuleSetChecks() {}

  /** What is left out, or is no usable number, is told first: nothing else can be judged then. */
  public static List<RuleSetContradiction> contradictionsIn(RuleSet rules) {
    List<RuleSetContradiction> gaps = RuleSetGaps.in(rules);
    if (!gaps.isEmpty()) {
      return gaps;
    }
    RuleSetChecks checks = new RuleSetChecks();
    checks.weights(rules);
    checks.satisfaction(rules);
    checks.steps(rules.execution());
    checks.caps(rules.execution().totalCaps());
    checks.descending("/bands", rules.bands().achievedFromShare(), rules.bands().partlyFromShare());
    checks.descending("/grades", rules.grades().excellentFrom(), rules.grades().goodFrom());
    checks.descending("/grades", rules.grades().goodFrom(), rules.grades().fairFrom());
    checks.shares(rules);
    checks.rounding("/rounding", rules.rounding());
    checks.rounding("/execution/rateRounding", rules.execution().rateRounding());
    checks.lights(rules.monitoring());
    checks.scope(rules.appliesTo());
    return List.copyOf(checks.found);
  }

  private void weights(RuleSet rules) {
    BigDecimal sum = rules.execution().weight();
    List<String> stems = new ArrayList<>();
    for (LevelWeight level : rules.levels()) {
      sum = sum.add(level.weight());
      stem(stems, level.stem());
      stems.add(level.stem());
      atLeastZero("/levels", level.weight());
    }
    atLeastZero("/execution/weight", rules.execution().weight());
    points("/execution/weight", rules.execution().weight());
    if (sum.compareTo(RuleSet.HUNDRED) != 0) {
      report(
          "/levels",
          "RULE_WEIGHTS_NOT_100",
          "执行率与各一级指标分值合计应为 100",
          "execution and level-1 weights must add up to 100",
          sum.toPlainString());
    }
    if (rules.execution().weight().compareTo(RuleSet.HUNDRED) >= 0) {
      report(
          "/execution/weight",
          "OUT_OF_RANGE",
          "执行率分值应低于 100",
          "the execution must weigh less than 100",
          rules.execution().weight().toPlainString());
    }
  }

  /** A level-1 name begins with its stem; two stems must never fit the same name. */
  private void stem(List<String> before, String stem) {
    if (stem.isBlank()) {
      report("/levels", "LEVEL_BLANK", "一级指标名称为空", "a level-1 stem is blank", stem);
    } else if (before.contains(stem)) {
      report("/levels", "LEVEL_TWICE", "一级指标重复", "the level-1 stem stands twice", stem);
    } else if (before.stream()
        .anyMatch(
            other -> !other.isBlank() && (other.startsWith(stem) || stem.startsWith(other)))) {
      report(
          "/levels", "LEVELS_OVERLAP", "一级指标名称互相包含", "one level-1 stem begins with another", stem);
    }
  }

  private void satisfaction(RuleSet rules) {
    String heir = rules.withoutSatisfaction();
    List<String> stems = rules.levels().stream().map(LevelWeight::stem).toList();
    if (heir == null) {
      return;
    }
    if (!stems.contains(heir)) {
      report("/withoutSatisfaction", "LEVEL_UNKNOWN", "没有这个一级指标", "there is no such level 1", heir);
    }
    if (heir.equals(RuleSet.SATISFACTION)) {
      report(
          "/withoutSatisfaction",
          "LEVEL_IS_SATISFACTION",
          "满意度分值不能归入满意度本身",
          "the weight of satisfaction cannot go to satisfaction itself",
          heir);
    } else if (!stems.contains(RuleSet.SATISFACTION)) {
      report(
          "/withoutSatisfaction",
          "NO_SATISFACTION_LEVEL",
          "没有满意度一级指标，无分值可归入",
          "there is no satisfaction level whose weight could go there",
          heir);
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
      share("/execution/steps/" + i + "/fromShare", steps.get(i).fromShare());
      atLeastZero("/execution/steps/" + i + "/score", steps.get(i).score());
      points("/execution/steps/" + i + "/score", steps.get(i).score());
      if (i > 0) {
        descending("/execution/steps/" + i, steps.get(i - 1).fromShare(), steps.get(i).fromShare());
        descending("/execution/steps/" + i, steps.get(i - 1).score(), steps.get(i).score());
      }
    }
  }

  private void caps(List<TotalCap> caps) {
    for (int i = 0; i < caps.size(); i++) {
      TotalCap cap = caps.get(i);
      String pointer = "/execution/totalCaps/" + i;
      share(pointer + "/belowShare", cap.belowShare());
      share(pointer + "/total", cap.total().movePointLeft(2));
      points(pointer + "/total", cap.total());
      if (i > 0) {
        descending(pointer, caps.get(i - 1).belowShare(), cap.belowShare());
        descending(pointer, caps.get(i - 1).total(), cap.total());
      }
    }
  }

  private void shares(RuleSet rules) {
    BigDecimal taken = rules.quantity().overachievedDeduction();
    if (taken != null) {
      atLeastZero("/quantity/overachievedDeduction", taken);
      points("/quantity/overachievedDeduction", taken);
    }
    share("/bands/achievedFromShare", rules.bands().achievedFromShare());
    share("/bands/partlyFromShare", rules.bands().partlyFromShare());
    share("/quantity/aboutTolerance", rules.quantity().aboutTolerance());
    share("/quantity/zeroBelowShare", rules.quantity().zeroBelowShare());
    share("/execution/lowBelowShare", rules.execution().lowBelowShare());
    share("/audit/largeAdjustmentShare", rules.audit().largeAdjustmentShare());
    share("/audit/resultsAheadShare", rules.audit().resultsAheadShare());
    share("/audit/spotCheckShare", rules.audit().spotCheckShare());
    share("/audit/tolerance", rules.audit().tolerance());
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

  private void scope(Applicability appliesTo) {
    Integer last = appliesTo.toYear();
    if (last != null && last < appliesTo.fromYear()) {
      report(
          "/appliesTo/toYear",
          "YEARS_REVERSED",
          "终止年度早于起始年度",
          "the last year lies before the first",
          last.toString());
    }
    if (!FRAMEWORK.matcher(appliesTo.framework()).matches()) {
      report(
          "/appliesTo/framework",
          "FRAMEWORK_INVALID",
          "指标体系代码须为 1 至 20 位字母、数字、_ 或 -",
          "the id of a framework has 1 to 20 letters, digits, _ or -",
          appliesTo.framework());
    }
  }

  private void rounding(String pointer, Rounding rounding) {
    if (rounding.scale() < 0 || rounding.scale() > MOST_DECIMALS) {
      report(
          pointer + "/scale",
          "OUT_OF_RANGE",
          "小数位数应在 0 与 2 之间",
          "decimals must lie between 0 and 2",
          Integer.toString(rounding.scale()));
    }
    if (rounding.mode() == RoundingMode.UNNECESSARY) {
      report(
          pointer + "/mode",
          "ROUNDING_IMPOSSIBLE",
          "须指明取整方向",
          "a direction of rounding must be named",
          rounding.mode().name());
    }
  }

  /** All the points of a weight are a score, whatever the rounding. */
  private void points(String pointer, BigDecimal value) {
    if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
      report(pointer, "OUT_OF_RANGE", "至多两位小数", "at most two decimals", value.toPlainString());
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
