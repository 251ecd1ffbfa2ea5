package io.districtbudget.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.assessment.scoring.ruleset.ExecutionRule;
import io.districtbudget.assessment.scoring.ruleset.ExecutionStep;
import io.districtbudget.assessment.scoring.ruleset.GradeRule;
import io.districtbudget.assessment.scoring.ruleset.LevelWeight;
import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.assessment.scoring.ruleset.RuleSetChecks;
import io.districtbudget.assessment.scoring.ruleset.RuleSetContradiction;
import java.math.BigDecimal;
import java.util.List;
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
            ExecutionRule.ZeroBudget.SCORES_ZERO);
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
