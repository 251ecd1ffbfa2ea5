package io.districtbudget.scoring;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.QuantityRule;
import io.districtbudget.scoring.ruleset.ReverseMethod;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("指标评分")
class IndicatorScoringTest {

  @ParameterizedTest(name = "{0} 完成 {1}，分值 {2} → {3}")
  @DisplayName("正向指标：达到得满分，未达到按比例")
  @CsvSource({
    ">=90%, 90%, 10, 10.00",
    ">=90%, 88%, 10, 9.78",
    ">=90%, 91%, 10, 10.00",
    ">90%, 90%, 10, 10.00",
    "=100%, 50%, 5, 2.50",
    "=3次, 2次, 10, 6.67",
    "18个, 18个, 22.5, 22.50",
    ">=90%, 0, 10, 0.00",
    ">=90%, -5%, 10, 0.00",
    "=4次, 400, 10, 10.00"
  })
  void positiveTarget(String target, String actual, String weight, String score) {
    assertThat(general(target, actual, weight)).hasToString(score);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("约数：上下 10% 内得满分")
  @CsvSource({
    "约80个, 72个, 10.00",
    "约80个, 71个, 8.88",
    "约80个, 88个, 10.00",
    "约80个, 100个, 10.00",
    "约20万车次, 18万车次, 10.00",
    "约20万车次, 100000车次, 5.00"
  })
  void aboutTarget(String target, String actual, String score) {
    assertThat(general(target, actual, "10")).hasToString(score);
  }

  @ParameterizedTest(name = "{0} 完成 {1}，{2} → {3}")
  @DisplayName("反向指标超过上限")
  @CsvSource({
    "<=100件, 100件, RATIO, 10.00",
    "<=100件, 99件, RATIO, 10.00",
    "<=100件, 125件, RATIO, 8.00",
    "<=3件, 7件, RATIO, 4.29",
    "<100件, 100件, RATIO, 10.00",
    "<=100件, 125件, LINEAR, 7.50",
    "<=100件, 200件, LINEAR, 0.00",
    "<=100件, 300件, LINEAR, 0.00",
    "<=100件, 101件, ZERO, 0.00",
    "<100件, 100件, ZERO, 0.00"
  })
  void reverseTarget(String target, String actual, ReverseMethod method, String score) {
    RuleSet rules = with(method, "0");
    assertThat(score(rules, target, actual, "10").score()).hasToString(score);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("指标值为 0：不超过 0 得满分，否则 0 分，不做除法")
  @CsvSource({"0起, 0起, 10.00", "0起, 1起, 0.00", "0起, 无, 10.00", "<=0起, 2, 0.00", "=0, -1, 10.00"})
  void zeroTarget(String target, String actual, String score) {
    assertThat(general(target, actual, "10")).hasToString(score);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @DisplayName("101 号文：完成率低于 60% 得 0 分")
  @CsvSource({"60%, 6.00", "59.99%, 0.00", "99%, 9.90", "100%, 10.00"})
  void floorOfDocument101(String actual, String score) {
    assertThat(score(ShippedRuleSets.of("framework-101"), "=100%", actual, "10").score())
        .hasToString(score);
  }

  @ParameterizedTest(name = "{0}，填 {1} → {2}，可填 {3}")
  @DisplayName("定性指标：达成 [80,100]%，部分达成 [60,80)%，未达成 [0,60)%")
  @CsvSource({
    "ACHIEVED, 10, 10.00, true",
    "ACHIEVED, 8, 8.00, true",
    "ACHIEVED, 7.99, 8.00, false",
    "ACHIEVED, 10.01, 10.00, false",
    "PARTLY_ACHIEVED, 8, 7.99, false",
    "PARTLY_ACHIEVED, 7.99, 7.99, true",
    "PARTLY_ACHIEVED, 6, 6.00, true",
    "PARTLY_ACHIEVED, 5.99, 6.00, false",
    "NOT_ACHIEVED, 6, 5.99, false",
    "NOT_ACHIEVED, 5.99, 5.99, true",
    "NOT_ACHIEVED, 0, 0.00, true",
    "ACHIEVED, , 10.00, true",
    "PARTLY_ACHIEVED, , 6.00, true",
    "NOT_ACHIEVED, , 0.00, true"
  })
  void qualitativeBand(Band band, String stated, String score, boolean allowed) {
    IndicatorScore result =
        IndicatorScoring.score(
            anIndicator().of("运行平稳").reaching("大体平稳").scoring(stated).inBand(band).facts(),
            ShippedRuleSets.general());
    assertThat(result.score()).hasToString(score);
    assertThat(((Verdict.Within) result.verdict()).allows(result.audited())).isEqualTo(allowed);
  }

  @Test
  @DisplayName("80/50 分档")
  void otherBandBounds() {
    IndicatorScore result =
        IndicatorScoring.score(
            anIndicator().of("平稳").reaching("尚可").inBand(Band.PARTLY_ACHIEVED).facts(),
            ShippedRuleSets.of("execution-20"));
    assertThat(result.score()).hasToString("5.00");
  }

  @ParameterizedTest(name = "{0} / {1} → {2}")
  @DisplayName("与指标值一致的文字视为达成；更长或更弱的文字不算")
  @CsvSource({
    "健全, 健全, 10.00, SAME_WORD",
    "及时（按期）, 及时, 10.00, SAME_WORD",
    "平稳, 基本平稳, 0.00, NOT_COMPUTABLE",
    "平稳, 平稳运行, 0.00, NOT_COMPUTABLE",
    "平稳, 100%, 0.00, NOT_COMPUTABLE",
    "3次, 100%, 0.00, NOT_COMPUTABLE",
    "平稳, , 0.00, ACTUAL_MISSING"
  })
  void words(String target, String actual, String score, String rule) {
    IndicatorScore result = score(ShippedRuleSets.general(), target, actual, "10");
    assertThat(result.score()).hasToString(score);
    assertThat(result.trace().rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0} 完成 {1}，填 {2} → {3}")
  @DisplayName("填报得分可以低于计算得分，不得高于；无法计算时以填报为准")
  @CsvSource({
    ">=90%, 88%, 9, 9.00",
    ">=90%, 88%, 10, 9.78",
    ">=90%, 95%, 7, 7.00",
    "健全, 健全, 6, 6.00",
    "平稳, 基本平稳, 7, 7.00",
    "平稳, 基本平稳, 12, 10.00",
    "平稳, , 10, 10.00",
    "=100%, 尚未完成, 0, 0.00",
    "=100%, 尚未完成, 3, 0.00"
  })
  void statedScore(String target, String actual, String stated, String score) {
    IndicatorScore result =
        IndicatorScoring.score(
            anIndicator().of(target).reaching(actual).scoring(stated).facts(),
            ShippedRuleSets.general());
    assertThat(result.score()).hasToString(score);
  }

  @Test
  @DisplayName("未完成不等于没有超过上限")
  void unfinishedWorkIsNotWithinACap() {
    assertThat(score(ShippedRuleSets.general(), "<=3天", "未完成", "10").trace().rule())
        .isEqualTo("NOT_COMPUTABLE");
  }

  @Test
  @DisplayName("整数计分")
  void wholePoints() {
    assertThat(score(ShippedRuleSets.of("whole-points"), ">=90%", "88%", "10").score())
        .hasToString("10");
    assertThat(score(ShippedRuleSets.of("whole-points"), ">=90%", "44%", "10").score())
        .hasToString("5");
  }

  @Test
  @DisplayName("说明与计算过程列出所用数字")
  void theExplanationUsesTheNumbers() {
    IndicatorScore result = score(ShippedRuleSets.general(), ">=90%", "88%", "10");
    assertThat(result.explanation().zh()).contains("10 × 88 ÷ 90 = 9.78");
    assertThat(result.explanation().en()).contains("10 × 88 ÷ 90 = 9.78");
    assertThat(result.trace().values())
        .containsEntry("targetValue", "90")
        .containsEntry("actualValue", "88")
        .containsEntry("operator", "GE")
        .containsEntry("computed", "9.78");
  }

  @Test
  @DisplayName("任何输入：0 ≤ 得分 ≤ 分值，总分等于各项之和")
  void scoresStayWithinTheirWeight() {
    Random random = new Random(20_22);
    List<String> targets = List.of(">=90%", "<=40%", "0", "约50", "=3次", "健全", "12月底前", "");
    for (int i = 0; i < 2_000; i++) {
      String target = targets.get(random.nextInt(targets.size()));
      String actual = Integer.toString(random.nextInt(400) - 100);
      String stated = random.nextBoolean() ? null : Integer.toString(random.nextInt(30) - 5);
      for (RuleSet rules : ShippedRuleSets.all()) {
        ScoreSheet sheet =
            ScoreSheet.of(
                new Amounts(BigDecimal.TEN, BigDecimal.TEN, new BigDecimal(random.nextInt(20))),
                List.of(anIndicator().of(target).reaching(actual).scoring(stated).facts()),
                rules);
        BigDecimal score = sheet.indicators().get(0).score();
        assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(sheet.total()).isEqualByComparingTo(score.add(sheet.execution().score()));
      }
    }
  }

  @Test
  @DisplayName("正向指标得分随完成值单调上升")
  void positiveScoresRiseWithTheResult() {
    BigDecimal last = BigDecimal.ZERO;
    for (int actual = 0; actual <= 120; actual++) {
      BigDecimal score = general(">=90%", actual + "%", "10");
      assertThat(score).isGreaterThanOrEqualTo(last);
      last = score;
    }
  }

  private static BigDecimal general(String target, String actual, String weight) {
    return score(ShippedRuleSets.general(), target, actual, weight).score();
  }

  private static IndicatorScore score(RuleSet rules, String target, String actual, String weight) {
    return IndicatorScoring.score(
        anIndicator().of(target).reaching(actual).weighing(weight).facts(), rules);
  }

  private static RuleSet with(ReverseMethod method, String floor) {
    RuleSet general = ShippedRuleSets.general();
    QuantityRule quantity =
        new QuantityRule(
            general.quantity().aboutTolerance(),
            new BigDecimal(floor),
            general.quantity().overachievedFromShare(),
            method,
            null);
    return new RuleSet(
        "reverse",
        1,
        "反向",
        "reverse",
        general.appliesTo(),
        general.execution(),
        general.levels(),
        null,
        quantity,
        general.bands(),
        general.grades(),
        general.audit(),
        general.rounding(),
        general.monitoring());
  }
}
