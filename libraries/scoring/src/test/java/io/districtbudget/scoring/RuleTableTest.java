package io.districtbudget.scoring;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the regulation at its boundaries; every figure here was worked out by hand. */
@DisplayName("评分规则表，逐行逐界")
class RuleTableTest {

  @ParameterizedTest(name = "{0}：{1} 完成 {2} → {3}")
  @DisplayName("正向指标：达到、恰好、差一点、零、负数、超额")
  @CsvSource({
    "general-2021, ≥3次, 3次, 10.00",
    "general-2021, ≥3次, 2.999次, 10.00",
    "general-2021, ≥3次, 2.99次, 9.97",
    "general-2021, ≥8次, 1次, 1.25",
    "general-2021, ≥800次, 1次, 0.01",
    "general-2021, ≥2000次, 1次, 0.01",
    "general-2021, ≥2001次, 1次, 0.00",
    "general-2021, 不低于90分, 81分, 9.00",
    "general-2021, 至少4场, 3场, 7.50",
    "general-2021, 90%以上, 45%, 5.00",
    "general-2021, ＝１００％, ９９％, 9.90",
    "general-2021, '>=1,000人', '1,200人', 10.00",
    "general-2021, '>=1,000人', 1200, 10.00",
    "general-2021, ≥20万人次, 15万人次, 7.50",
    "general-2021, ≥20万人次, 150000人次, 7.50",
    "general-2021, ≥1000000000000000元, 999999999999999元, 10.00",
    "general-2021, ≥1000000000000000元, 500000000000000元, 5.00",
    "general-2021, ≥3次, -1次, 0.00",
    "general-2021, ≥10次, 1000000次, 10.00",
    "framework-101, ≥1000人, 600人, 6.00",
    "framework-101, ≥1000人, 599.99人, 0.00",
    "framework-101, ≥1000人, 599人, 0.00",
    "framework-101, 约100个, 59个, 0.00",
    "framework-101, 约100个, 60个, 6.00",
    "framework-101, =100%, 59.999%, 0.00",
    "whole-points, ≥90%, 85%, 9",
    "whole-points, ≥100%, 85%, 9",
    "whole-points, ≥100%, 84.99%, 8"
  })
  void positive(String ruleSet, String target, String actual, String score) {
    assertThat(score(ruleSet, target, actual, "10").score()).hasToString(score);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("比例的一方写成小数：0.92 即 92%，裸的 1 不能判断")
  @CsvSource({
    "≥90%, 92%, 10.00, TARGET_REACHED",
    "≥90%, 92, 10.00, TARGET_REACHED",
    "≥90%, 0.92, 10.00, TARGET_REACHED",
    "≥90%, 0.9, 10.00, TARGET_REACHED",
    "≥90%, 0.45, 5.00, POSITIVE_RATIO",
    "≥90%, 0.92%, 0.10, POSITIVE_RATIO",
    "≥90%, 1, 0.00, NOT_COMPUTABLE",
    "≥90%, 1%, 0.11, POSITIVE_RATIO",
    "≥90%, 0, 0.00, POSITIVE_RATIO",
    "≥5%, 0.6, 1.20, POSITIVE_RATIO",
    "≤5%, 0.6, 10.00, TARGET_REACHED",
    "≤0.5%, 0.4, 10.00, TARGET_REACHED",
    "≤0.5%, 0.6, 8.33, REVERSE_RATIO",
    "≤90%, 0.95, 10.00, TARGET_REACHED",
    "≥0.5%, 0.4, 8.00, POSITIVE_RATIO",
    "≥49%, 0.9, 0.18, POSITIVE_RATIO",
    "=0.95, 95%, 10.00, TARGET_REACHED",
    "=1, 50%, 5.00, POSITIVE_RATIO",
    "≥90, 45%, 5.00, POSITIVE_RATIO"
  })
  void shares(String target, String actual, String score, String rule) {
    assertScore(target, actual, score, rule);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("单位不同：能换算的换算，不能比较的不比较")
  @CsvSource({
    "≤24小时, 2天, 5.00, REVERSE_RATIO",
    "≤24小时, 24小时, 10.00, TARGET_REACHED",
    "≤2天, 48小时, 10.00, TARGET_REACHED",
    "≤30分钟, 1小时, 5.00, REVERSE_RATIO",
    "≥2公里, 1500米, 7.50, POSITIVE_RATIO",
    "≤1个月, 30天, 0.00, NOT_COMPUTABLE",
    "≥90%, 95次, 0.00, NOT_COMPUTABLE",
    "≥5次/月, 60次/年, 10.00, TARGET_REACHED",
    "≥5次/月, 45次, 7.50, POSITIVE_RATIO",
    "≥5次/月, 5次, 0.00, NOT_COMPUTABLE",
    "≥5项, 5个, 10.00, TARGET_REACHED",
    "≥1公顷, 9500m2, 9.50, POSITIVE_RATIO",
    "≥9500m2, 1公顷, 10.00, TARGET_REACHED",
    "≤1克, 500毫克, 10.00, TARGET_REACHED",
    "≤1星期, 5天, 10.00, TARGET_REACHED",
    "≥1000毫升, 1.2L, 10.00, TARGET_REACHED",
    "≥10亩, 1000平方米, 1.50, POSITIVE_RATIO",
    "≥40小时, 42人, 0.00, NOT_COMPUTABLE",
    "≤5个工作日, 7天, 0.00, NOT_COMPUTABLE",
    "≤5个工作日, 72小时, 10.00, TARGET_REACHED",
    "≤5个工作日, 6工作日, 8.33, REVERSE_RATIO"
  })
  void units(String target, String actual, String score, String rule) {
    assertScore(target, actual, score, rule);
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("反向指标：上限、略超、两倍、更多")
  @CsvSource({
    "execution-20, ≤5天, 3, 10.00",
    "execution-20, ≤5天, 5天, 10.00",
    "execution-20, ≤5天, 5.01天, 9.98",
    "execution-20, ≤5天, 10天, 5.00",
    "execution-20, ≤5天, 50天, 1.00",
    "execution-20, ≤5天, -1天, 10.00",
    "execution-20, 不超过3起, 8起, 3.75",
    "whole-points, ≤100件, 100件, 10",
    "whole-points, ≤100件, 101件, 10",
    "whole-points, ≤100件, 106件, 9",
    "whole-points, ≤100件, 195件, 1",
    "whole-points, ≤100件, 195.01件, 0",
    "whole-points, ≤100件, 200件, 0",
    "whole-points, ≤100件, 1000件, 0"
  })
  void reverse(String ruleSet, String target, String actual, String score) {
    assertThat(score(ruleSet, target, actual, "10").score()).hasToString(score);
  }

  @Test
  @DisplayName("取自精确比值，只舍入一次")
  void roundedOnce() {
    assertThat(score("general-2021", "≤1次", "24次", "3").score()).hasToString("0.13");
    assertThat(score("general-2021", "≤7次", "24次", "0.03").score()).hasToString("0.01");
    assertThat(score("general-2021", "≥24次", "1次", "3").score()).hasToString("0.13");
    assertThat(score("whole-points", "≤6件", "9件", "3").score()).hasToString("2");
  }

  @ParameterizedTest(name = "{0} 完成 {1} → {2}")
  @DisplayName("文字、时限、算式、空白")
  @CsvSource({
    "=100%, 无, 0.00, POSITIVE_RATIO",
    "=100%, 未完成, 0.00, POSITIVE_RATIO",
    "=100%, 尚未验收, 0.00, POSITIVE_RATIO",
    "'=100%', '未完成，仅80%', 0.00, NOT_COMPUTABLE",
    "≤3起, 无, 10.00, TARGET_REACHED",
    "≤3天, 无法开展, 0.00, NOT_COMPUTABLE",
    "=100% (2021年6月底前), 100%, 10.00, TARGET_REACHED",
    "12月底前, 11月, 10.00, DEADLINE_KEPT",
    "11月底前, 2022年12月, 0.00, NOT_COMPUTABLE",
    "注册后2小时内, 90分钟, 10.00, DEADLINE_KEPT",
    "365天*24小时/年, 8760小时, 10.00, TARGET_REACHED",
    "365天*24小时/年, 365天, 10.00, TARGET_REACHED",
    "365天*24小时/年, 24小时, 0.00, NOT_COMPUTABLE",
    "365天*24小时/年, 365天*24小时/年, 10.00, TARGET_REACHED",
    "365天*24小时/年, 8760, 10.00, TARGET_REACHED",
    "365天*24小时/年, 8760小时/年, 10.00, TARGET_REACHED",
    "365天*24小时/年, 9000人, 0.00, NOT_COMPUTABLE",
    "≤500元×20人, 12000元, 8.33, REVERSE_RATIO",
    "≤500元×20人, 13000元, 7.69, REVERSE_RATIO",
    "≤500元×20人, 9000元, 10.00, TARGET_REACHED",
    "≤500元×20人, 600元, 0.00, NOT_COMPUTABLE",
    "≤500元×20人, 18人, 0.00, NOT_COMPUTABLE",
    "2人*12次, 30人, 0.00, NOT_COMPUTABLE",
    "2人*12次, 24, 0.00, NOT_COMPUTABLE",
    "3*12次, 36次, 10.00, TARGET_REACHED",
    "1-12月, 1-6月, 0.00, NOT_COMPUTABLE",
    "12月底前, 部分完成（11月）, 0.00, NOT_COMPUTABLE",
    "≥3次, , 0.00, ACTUAL_MISSING",
    "≥3次, —, 0.00, ACTUAL_MISSING"
  })
  void words(String target, String actual, String score, String rule) {
    assertScore(target, actual, score, rule);
  }

  @ParameterizedTest(name = "{0}：{1} 分指标完成 {2} → {3}")
  @DisplayName("分值带小数、为零；满分就是分值，不因取整增减")
  @CsvSource({
    "general-2021, 22.5, 90%, 22.50",
    "general-2021, 22.5, 88%, 22.00",
    "general-2021, 9.995, 90%, 9.995",
    "general-2021, 0, 90%, 0.00",
    "general-2021, 0, 10%, 0.00",
    "whole-points, 22.5, 90%, 22.5",
    "whole-points, 22.4, 90%, 22.4",
    "whole-points, 22.5, 89.9%, 22",
    "whole-points, 22.5, 44%, 11"
  })
  void weights(String ruleSet, String weight, String actual, String score) {
    IndicatorScore result = score(ruleSet, "≥90%", actual, weight);
    assertThat(result.score()).hasToString(score);
    assertThat(result.computed()).isEqualByComparingTo(score);
  }

  @ParameterizedTest(name = "执行 0，指标 {0} + {1} → {2} {3}")
  @DisplayName("等级按取整后的总分")
  @CsvSource({
    "80, 10, 90.00, 优",
    "80, 9.995, 90.00, 优",
    "80, 9.994, 89.99, 良",
    "80, 0, 80.00, 良",
    "79.995, 0, 80.00, 良",
    "79.99, 0, 79.99, 中",
    "60, 0, 60.00, 中",
    "59.994, 0, 59.99, 差"
  })
  void grades(String first, String second, String total, String grade) {
    ScoreSheet sheet =
        ScoreSheet.of(
            new Amounts(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO),
            List.of(anIndicator().weighing(first).facts(), anIndicator().weighing(second).facts()),
            ShippedRuleSets.general());
    assertThat(sheet.total()).hasToString(total);
    assertThat(sheet.grade().label()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "{0}/{1} 填 {2} → {3}")
  @DisplayName("填报得分：不高于计算得分，按规则取整")
  @CsvSource({
    "≥90%, 88%, 9.785, 9.78, 不符合规则",
    "≥90%, 88%, 9.775, 9.78, 取整为 9.78 分",
    "≥90%, 88%, 9.78, 9.78, 予以采用",
    "≥90%, 88%, 0, 0.00, 予以采用",
    "12月底前, 11月, 8, 8.00, 予以采用",
    "12月底前, 11月, 11, 10.00, 不符合规则",
    "平稳, 尚可, , 0.00, 未填得分，计 0 分"
  })
  void stated(String target, String actual, @Nullable String stated, String score, String why) {
    IndicatorScore result =
        IndicatorScoring.score(
            anIndicator().of(target).reaching(actual).scoring(stated).facts(),
            ShippedRuleSets.general());
    assertThat(result.score()).hasToString(score);
    assertThat(result.explanation().zh()).contains(why);
  }

  @Test
  @DisplayName("执行率：恰好 100%、略少、分值带小数、巨额")
  void execution() {
    assertThat(execution("general-2021", "1000", "999.99").score()).hasToString("10.00");
    assertThat(execution("general-2021", "1000", "999.49").score()).hasToString("9.99");
    assertThat(execution("general-2021", "1000", "999.49").rate()).hasToString("99.95");
    assertThat(execution("general-2021", "1000", "1000.01").rate()).hasToString("100.01");
    assertThat(execution("execution-20", "3", "1").score()).hasToString("6.67");
    assertThat(execution("execution-20", "3", "1").rate()).hasToString("33.33");
    ExecutionScore huge = execution("general-2021", "1000000000000000", "949999999999999.99");
    assertThat(huge.rate()).hasToString("95.00");
    assertThat(huge.score()).hasToString("9.50");
    assertThat(huge.explanation().zh()).contains("10 × 949999999999999.99 ÷ 1000000000000000");
  }

  @Test
  @DisplayName("反向指标的说明说超过上限，正向的说未达到")
  void sentences() {
    assertThat(score("general-2021", "≤100件", "125件", "10").explanation().zh())
        .isEqualTo("实际完成值/指标值 125件 / ≤100件：超过上限，10 × 100 ÷ 125 = 8 分。");
    assertThat(score("general-2021", "≤100件", "125件", "10").explanation().en())
        .isEqualTo("Actual / target 125件 / ≤100件: the cap is exceeded, 10 × 100 ÷ 125 = 8 points.");
    assertThat(score("general-2021", "≤1个月", "30天", "10").explanation().zh())
        .contains("单位或口径不同，无法比较");
    assertThat(score("whole-points", "≤100件", "200件", "10").explanation().zh())
        .isEqualTo("实际完成值/指标值 200件 / ≤100件：超过上限，已达上限的两倍，得 0 分。");
  }

  private static void assertScore(String target, String actual, String score, String rule) {
    IndicatorScore result = score("general-2021", target, actual, "10");
    assertThat(result.score()).hasToString(score);
    assertThat(result.trace().rule()).isEqualTo(rule);
  }

  private static ExecutionScore execution(String ruleSet, String fullYear, String executed) {
    BigDecimal budget = new BigDecimal(fullYear);
    return ExecutionScore.of(
        new Amounts(budget, budget, new BigDecimal(executed)), ShippedRuleSets.of(ruleSet));
  }

  private static IndicatorScore score(
      String ruleSet, String target, @Nullable String actual, String weight) {
    RuleSet rules = ShippedRuleSets.of(ruleSet);
    return IndicatorScoring.score(
        anIndicator().of(target).reaching(actual).weighing(weight).facts(), rules);
  }
}
