package io.districtbudget.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.ExecutionRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("预算执行率得分")
class ExecutionScoreTest {

  @ParameterizedTest(name = "{1} / {0} → {2} %, {3}")
  @DisplayName("得分四舍五入，执行率进一法，均取自精确比值")
  @CsvSource({
    "10540000, 10526380, 99.88, 9.99",
    "9860000, 9100000, 92.30, 9.23",
    "309600, 189600, 61.25, 6.12",
    "700000, 697500, 99.65, 9.96",
    "100, 100, 100.00, 10.00",
    "100, 0, 0.00, 0.00",
    "3, 1, 33.34, 3.33",
    "3, 2, 66.67, 6.67",
    "1000000000000000, 0.01, 0.01, 0.00",
    "19200, 153200, 797.92, 10.00",
    "100, -5, 0.00, 0.00"
  })
  void isProportionalAndCapped(
      BigDecimal fullYear, BigDecimal executed, String rate, String score) {
    ExecutionScore result = scored(fullYear, executed, ShippedRuleSets.general());
    assertThat(result.rate()).hasToString(rate);
    assertThat(result.score()).hasToString(score);
  }

  @ParameterizedTest(name = "{0} % → {1}")
  @DisplayName("分档计分：100→10，80→7，60→5，其余 0")
  @CsvSource({
    "100, 10, 100",
    "99.99, 7, 100",
    "80, 7, 80",
    "79.99, 5, 80",
    "60, 5, 60",
    "59.99, 0, 60",
    "0, 0, 0",
    "120, 10, 120"
  })
  void mayGoBySteps(BigDecimal executed, String score, String rate) {
    ExecutionScore result =
        scored(new BigDecimal("100"), executed, ShippedRuleSets.of("whole-points"));
    assertThat(result.score()).hasToString(score);
    assertThat(result.rate()).hasToString(rate);
    assertThat(result.trace().rule()).isEqualTo("EXECUTION_STEPS");
  }

  @Test
  @DisplayName("执行率分值 20，执行率四舍五入")
  void mayWeighMoreAndRoundOtherwise() {
    ExecutionScore result =
        scored(
            new BigDecimal("700000"), new BigDecimal("697500"), ShippedRuleSets.of("execution-20"));
    assertThat(result.score()).hasToString("19.93");
    assertThat(result.rate()).hasToString("99.64");
  }

  @Test
  @DisplayName("全年预算数为 0：执行率 0，得 0 分，不出现除零")
  void noBudgetScoresZero() {
    ExecutionScore result = scored(BigDecimal.ZERO, BigDecimal.TEN, ShippedRuleSets.general());
    assertThat(result.rate()).hasToString("0.00");
    assertThat(result.score()).hasToString("0.00");
    assertThat(result.applies()).isTrue();
    assertThat(result.trace().rule()).isEqualTo("EXECUTION_BUDGET_ZERO");
  }

  @Test
  @DisplayName("全年预算数为 0 而规则规定不适用：其余得分折算为百分制")
  void noBudgetMayTakeThePartOut() {
    RuleSet rules = withoutZeroBudget(ShippedRuleSets.general());
    ScoreSheet sheet =
        ScoreSheet.of(
            Amounts.NONE,
            java.util.List.of(
                FactsFixture.anIndicator().weighing("90").reaching("45%").of(">=90%").facts()),
            rules);
    assertThat(sheet.execution().applies()).isFalse();
    assertThat(sheet.total()).hasToString("50.00");
  }

  @Test
  @DisplayName("说明列出所用数字")
  void theExplanationUsesTheNumbers() {
    ExecutionScore result =
        scored(new BigDecimal("700000.00"), new BigDecimal("697500.00"), ShippedRuleSets.general());
    assertThat(result.explanation().zh())
        .contains("99.65%")
        .contains("10 × 697500 ÷ 700000 = 9.96");
    assertThat(result.explanation().en()).contains("10 × 697500 ÷ 700000 = 9.96");
    assertThat(result.trace().values())
        .containsEntry("executed", "697500.00")
        .containsEntry("fullYear", "700000.00");
  }

  private static ExecutionScore scored(BigDecimal fullYear, BigDecimal executed, RuleSet rules) {
    return ExecutionScore.of(new Amounts(fullYear, fullYear, executed), rules);
  }

  private static RuleSet withoutZeroBudget(RuleSet rules) {
    ExecutionRule rule = rules.execution();
    ExecutionRule changed =
        new ExecutionRule(
            rule.weight(),
            rule.steps(),
            rule.rateRounding(),
            rule.lowBelowShare(),
            ExecutionRule.ZeroBudget.NOT_APPLICABLE,
            rule.totalCaps());
    return new RuleSet(
        rules.id(),
        rules.version(),
        rules.nameZh(),
        rules.nameEn(),
        rules.appliesTo(),
        changed,
        rules.levels(),
        rules.withoutSatisfaction(),
        rules.quantity(),
        rules.bands(),
        rules.grades(),
        rules.audit(),
        rules.rounding(),
        rules.monitoring());
  }
}
