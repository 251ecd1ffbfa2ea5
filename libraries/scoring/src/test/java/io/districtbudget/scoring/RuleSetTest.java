package io.districtbudget.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.Applicability;
import io.districtbudget.scoring.ruleset.ExecutionRule;
import io.districtbudget.scoring.ruleset.ExecutionStep;
import io.districtbudget.scoring.ruleset.GradeRule;
import io.districtbudget.scoring.ruleset.LevelWeight;
import io.districtbudget.scoring.ruleset.MonitoringRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.scoring.ruleset.RuleSetChecks;
import io.districtbudget.scoring.ruleset.RuleSetContradiction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("评分规则")
class RuleSetTest {

  static List<RuleSet> shipped() {
    return ShippedRuleSets.all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("随系统提供的规则没有矛盾")
  void shippedRuleSetsHoldNoContradiction(RuleSet rules) {
    assertThat(RuleSetChecks.contradictionsIn(rules)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} 年 → {2}：执行率 {3}，{4}")
  @DisplayName("各地各年度适用的规则及其分值")
  @CsvSource({
    "310112, 2020, shanghai-2020, 10, 产出50 效果30 影响力10",
    "310112, 2021, shanghai-2021, 10, 产出50 效益30 满意度10",
    "310112, 2022, shanghai-2021, 10, 产出50 效益30 满意度10",
    "310112, 2023, shanghai-2021, 10, 产出50 效益30 满意度10",
    "310112, 2024, general-2021, 10, 产出50 效益30 满意度10",
    "420106, 2022, execution-20, 20, 产出40 效益30 满意度10",
    "610113, 2020, general-2020, 10, 产出50 效果30 影响力10",
    "610113, 2022, general-2021, 10, 产出50 效益30 满意度10"
  })
  void appliesByRegionAndYear(
      String division, int year, String id, String execution, String levels) {
    RuleSet rules =
        shipped().stream()
            .filter(each -> each.appliesTo().holds(division, year))
            .max(
                java.util.Comparator.comparing((RuleSet each) -> each.appliesTo().region().length())
                    .thenComparing(each -> each.appliesTo().fromYear()))
            .orElseThrow();
    assertThat(rules.id()).isEqualTo(id);
    assertThat(rules.execution().weight()).isEqualByComparingTo(execution);
    assertThat(
            rules.levels().stream()
                .map(each -> each.stem() + each.weight().toPlainString())
                .collect(java.util.stream.Collectors.joining(" ")))
        .isEqualTo(levels);
  }

  @ParameterizedTest(name = "{0}：执行率 {1}，{2}，小数 {3} 位，达成自 {4}，部分达成自 {5}")
  @DisplayName("须指定才用的规则")
  @CsvSource({
    "framework-101, 10, 成本20 产出40 效益20 满意度10, 2, 0.8, 0.6",
    "framework-101-without-cost, 10, 产出50 效益30 满意度10, 2, 0.8, 0.6",
    "whole-points, 10, 产出50 效益30 满意度10, 0, 0.8, 0.6",
    "execution-20, 20, 产出40 效益30 满意度10, 2, 0.8, 0.5"
  })
  void named(
      String id, String execution, String levels, int scale, String achieved, String partly) {
    RuleSet rules = ShippedRuleSets.of(id);
    assertThat(rules.execution().weight()).isEqualByComparingTo(execution);
    assertThat(
            rules.levels().stream()
                .map(each -> each.stem() + each.weight().toPlainString())
                .collect(java.util.stream.Collectors.joining(" ")))
        .isEqualTo(levels);
    assertThat(rules.rounding().scale()).isEqualTo(scale);
    assertThat(rules.bands().achievedFromShare()).isEqualByComparingTo(achieved);
    assertThat(rules.bands().partlyFromShare()).isEqualByComparingTo(partly);
  }

  @Test
  @DisplayName("矛盾一次全部列出")
  void everyContradictionIsNamedAtOnce() {
    RuleSet general = ShippedRuleSets.general();
    ExecutionRule steps =
        new ExecutionRule(
            BigDecimal.TEN,
            List.of(step("0.60", "11"), step("0.80", "12")),
            general.execution().rateRounding(),
            new BigDecimal("1.2"),
            ExecutionRule.ZeroBudget.SCORES_ZERO,
            List.of());
    RuleSet wrong =
        new RuleSet(
            "wrong",
            1,
            "错",
            "wrong",
            general.appliesTo(),
            steps,
            List.of(level("产出", "50"), level("产出", "-5")),
            "效益",
            general.quantity(),
            general.bands(),
            new GradeRule(new BigDecimal("80"), new BigDecimal("80"), new BigDecimal("60")),
            general.audit(),
            general.rounding(),
            general.monitoring());

    assertThat(RuleSetChecks.contradictionsIn(wrong))
        .extracting(RuleSetContradiction::code)
        .contains(
            "LEVEL_TWICE",
            "RULE_WEIGHTS_NOT_100",
            "LEVEL_UNKNOWN",
            "STEP_ABOVE_WEIGHT",
            "THRESHOLDS_NOT_DESCENDING",
            "OUT_OF_RANGE");
  }

  @ParameterizedTest(name = "{0} = {1} → {2} {3}")
  @DisplayName("每一种矛盾都被指出，位置与代码分明")
  @CsvSource({
    "/execution/weight, '\"11\"', /levels, RULE_WEIGHTS_NOT_100",
    "/execution/weight, '\"-1\"', /execution/weight, OUT_OF_RANGE",
    "/execution/weight, '\"100\"', /execution/weight, OUT_OF_RANGE",
    "/levels/0/weight, '\"50.01\"', /levels, RULE_WEIGHTS_NOT_100",
    "/levels/0/weight, '\"-50\"', /levels, OUT_OF_RANGE",
    "/levels/0/stem, '\"效益\"', /levels, LEVEL_TWICE",
    "/levels/0/stem, '\" \"', /levels, LEVEL_BLANK",
    "/levels/0/stem, '\"效益指标\"', /levels, LEVELS_OVERLAP",
    "/levels, '[]', /levels, RULE_WEIGHTS_NOT_100",
    "/withoutSatisfaction, '\"成本\"', /withoutSatisfaction, LEVEL_UNKNOWN",
    "/withoutSatisfaction, '\"满意度\"', /withoutSatisfaction, LEVEL_IS_SATISFACTION",
    "/execution/steps, '[{\"fromShare\":\"1\",\"score\":\"11\"}]', /execution/steps/0,"
        + " STEP_ABOVE_WEIGHT",
    "/execution/steps, '[{\"fromShare\":\"1.1\",\"score\":\"9\"}]', /execution/steps/0/fromShare,"
        + " OUT_OF_RANGE",
    "/execution/steps, '[{\"fromShare\":\"1\",\"score\":\"-1\"}]', /execution/steps/0/score,"
        + " OUT_OF_RANGE",
    "/execution/lowBelowShare, '\"1.01\"', /execution/lowBelowShare, OUT_OF_RANGE",
    "/execution/rateRounding/scale, '-1', /execution/rateRounding/scale, OUT_OF_RANGE",
    "/execution/rateRounding/mode, '\"UNNECESSARY\"', /execution/rateRounding/mode,"
        + " ROUNDING_IMPOSSIBLE",
    "/rounding/scale, '5', /rounding/scale, OUT_OF_RANGE",
    "/rounding/scale, '3', /rounding/scale, OUT_OF_RANGE",
    "/execution/rateRounding/scale, '3', /execution/rateRounding/scale, OUT_OF_RANGE",
    "/execution/weight, '\"9.995\"', /execution/weight, OUT_OF_RANGE",
    "/execution/steps, '[{\"fromShare\":\"1\",\"score\":\"9.995\"}]', /execution/steps/0/score,"
        + " OUT_OF_RANGE",
    "/rounding/mode, '\"UNNECESSARY\"', /rounding/mode, ROUNDING_IMPOSSIBLE",
    "/bands/partlyFromShare, '\"0.80\"', /bands, THRESHOLDS_NOT_DESCENDING",
    "/bands/achievedFromShare, '\"1.01\"', /bands/achievedFromShare, OUT_OF_RANGE",
    "/grades/goodFrom, '\"90\"', /grades, THRESHOLDS_NOT_DESCENDING",
    "/grades/fairFrom, '\"81\"', /grades, THRESHOLDS_NOT_DESCENDING",
    "/grades/excellentFrom, '\"100.01\"', /grades/excellentFrom, OUT_OF_RANGE",
    "/grades/fairFrom, '\"-1\"', /grades/fairFrom, OUT_OF_RANGE",
    "/quantity/zeroBelowShare, '\"1.01\"', /quantity/zeroBelowShare, OUT_OF_RANGE",
    "/quantity/aboutTolerance, '\"-0.1\"', /quantity/aboutTolerance, OUT_OF_RANGE",
    "/quantity/overachievedFromShare, '\"0.99\"', /quantity/overachievedFromShare, OUT_OF_RANGE",
    "/audit/largeAdjustmentShare, '\"1.5\"', /audit/largeAdjustmentShare, OUT_OF_RANGE",
    "/audit/resultsAheadShare, '\"-0.05\"', /audit/resultsAheadShare, OUT_OF_RANGE",
    "/audit/spotCheckShare, '\"15\"', /audit/spotCheckShare, OUT_OF_RANGE",
    "/audit/tolerance, '\"-0.005\"', /audit/tolerance, OUT_OF_RANGE",
    "/appliesTo/framework, '\"二〇二一\"', /appliesTo/framework, FRAMEWORK_INVALID",
    "/appliesTo/toYear, '2020', /appliesTo/toYear, YEARS_REVERSED",
    "/grades, '', /grades, SETTING_MISSING",
    "/bands/achievedFromShare, '', /bands/achievedFromShare, SETTING_MISSING",
    "/rounding/mode, '', /rounding/mode, SETTING_MISSING",
    "/levels/0/stem, '', /levels/0/stem, SETTING_MISSING",
    "/grades/excellentFrom, '\"1E+999999999\"', /grades/excellentFrom, NUMBER_UNUSABLE",
    "/audit/tolerance, '\"1E-999999999\"', /audit/tolerance, NUMBER_UNUSABLE"
  })
  void eachContradiction(String pointer, String json, String at, String code) {
    assertThat(
            RuleSetChecks.contradictionsIn(
                RuleSetFixture.from("general-2021").with(pointer, json).rules()))
        .extracting(found -> found.pointer() + " " + found.code())
        .contains(at + " " + code);
  }

  @ParameterizedTest(name = "{0}：{1}")
  @DisplayName("一级指标名称按词干认，编号不碍事")
  @CsvSource({
    "产出指标, true",
    "产出目标, true",
    "' 产出指标 ', true",
    "一、产出指标, true",
    "（一）产出指标, true",
    "1.产出指标, true",
    "产出指标（50分）, true",
    "投入产出, false",
    "效益指标, false",
    "'', false"
  })
  void levelNames(String level1, boolean covered) {
    assertThat(ShippedRuleSets.general().levels().get(0).covers(level1)).isEqualTo(covered);
  }

  @Test
  @DisplayName("没有满意度一级指标，就没有分值可归入别处")
  void noSatisfactionToMove() {
    assertThat(
            RuleSetChecks.contradictionsIn(
                RuleSetFixture.from("general-2020").with("/withoutSatisfaction", "\"产出\"").rules()))
        .extracting(RuleSetContradiction::code)
        .containsExactly("NO_SATISFACTION_LEVEL");
  }

  @ParameterizedTest(name = "{0} {1}–{2} → {3}")
  @DisplayName("同一地区一个年度只能有一套自动适用的规则")
  @CsvSource({
    "'', 2021, , true",
    "'', 2019, 2021, true",
    "'', 2019, 2020, false",
    "'', 2030, , true",
    "31, 2021, , false"
  })
  void overlap(String region, int from, @Nullable Integer to, boolean overlaps) {
    Applicability other = new Applicability(region, from, to, "2021", true);
    Applicability general = ShippedRuleSets.general().appliesTo();
    assertThat(general.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(general)).isEqualTo(overlaps);
    assertThat(general.overlaps(new Applicability(region, from, to, "2021", false))).isFalse();
  }

  @ParameterizedTest(name = "红 {0}，黄 {1}，蓝 {2} → {3}")
  @DisplayName("监控分界逐档升高")
  @CsvSource({
    "0.60, 0.80, 1.20, 0",
    "0.80, 0.80, 1.20, 1",
    "0.60, 1.30, 1.20, 2",
    "-0.1, 0.80, 1.20, 1"
  })
  void lightsInOrder(BigDecimal red, BigDecimal yellow, BigDecimal blue, int contradictions) {
    RuleSet g = ShippedRuleSets.general();
    RuleSet rules =
        new RuleSet(
            g.id(),
            1,
            g.nameZh(),
            g.nameEn(),
            g.appliesTo(),
            g.execution(),
            g.levels(),
            g.withoutSatisfaction(),
            g.quantity(),
            g.bands(),
            g.grades(),
            g.audit(),
            g.rounding(),
            new MonitoringRule(red, yellow, blue));
    assertThat(RuleSetChecks.contradictionsIn(rules)).hasSize(contradictions);
  }

  @ParameterizedTest
  @DisplayName("等级分界：90 为优，80 为良，60 为中")
  @CsvSource({
    "100, EXCELLENT",
    "90.00, EXCELLENT",
    "89.99, GOOD",
    "80.00, GOOD",
    "79.99, FAIR",
    "60.00, FAIR",
    "59.99, POOR",
    "0, POOR"
  })
  void gradesBeginAtTheirBound(BigDecimal total, String grade) {
    assertThat(ShippedRuleSets.general().grades().gradeOf(total)).hasToString(grade);
  }

  @Test
  @DisplayName("没有满意度指标时，其分值归入效益")
  void satisfactionWeightGoesToBenefitWhereTheSetSaysSo() {
    assertThat(ShippedRuleSets.of("framework-101").levelsFor(false))
        .containsExactly(level("成本", "20"), level("产出", "40"), level("效益", "30"));
    assertThat(ShippedRuleSets.of("framework-101").levelsFor(true)).hasSize(4);
    assertThat(ShippedRuleSets.general().levelsFor(false)).hasSize(3);
  }

  private static ExecutionStep step(String from, String score) {
    return new ExecutionStep(new BigDecimal(from), new BigDecimal(score));
  }

  private static LevelWeight level(String stem, String weight) {
    return new LevelWeight(stem, new BigDecimal(weight));
  }
}
