package io.districtbudget.assessment.scoring;

import static io.districtbudget.assessment.scoring.FactsFixture.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("评分的性质，对每一套规则")
class ScoringPropertiesTest {
  private static final List<String> TARGETS =
      List.of(">=90%", "<=40%", "0", "约50", "=3次", "健全", "12月底前", "", "≤0起", ">100", "<3天");
  private static final List<String> WORDS = List.of("", "无", "健全", "基本健全", "尚未完成", "=95%");

  static List<RuleSet> shipped() {
    return ShippedRuleSets.all();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("0 ≤ 得分 ≤ 分值；总分等于各项之和；同样输入同样结果")
  void boundsSumAndPurity(RuleSet rules) {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      List<IndicatorFacts> facts = facts(random);
      Amounts money =
          new Amounts(
              BigDecimal.ZERO,
              new BigDecimal(random.nextInt(50)),
              new BigDecimal(random.nextInt(60) - 5));
      ScoreSheet sheet = ScoreSheet.of(money, facts, rules);
      BigDecimal sum = sheet.execution().score();
      assertThat(sum).isBetween(BigDecimal.ZERO, rules.execution().weight());
      for (IndicatorScore indicator : sheet.indicators()) {
        assertThat(indicator.score()).isBetween(BigDecimal.ZERO, indicator.facts().weight());
        assertThat(indicator.explanation().zh()).isNotBlank();
        assertThat(indicator.explanation().en()).isNotBlank();
        sum = sum.add(indicator.score());
      }
      assertThat(sheet.total()).isEqualByComparingTo(sum);
      assertThat(sheet.grade()).isEqualTo(rules.grades().gradeOf(sum));
      assertThat(ScoreSheet.of(money, facts, rules)).isEqualTo(sheet);
    }
  }

  private static List<IndicatorFacts> facts(Random random) {
    List<IndicatorFacts> facts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String actual =
          random.nextInt(4) == 0
              ? WORDS.get(random.nextInt(WORDS.size()))
              : Integer.toString(random.nextInt(400) - 100);
      facts.add(
          anIndicator()
              .of(TARGETS.get(random.nextInt(TARGETS.size())))
              .reaching(actual)
              .weighing(Integer.toString(1 + random.nextInt(30)))
              .scoring(random.nextBoolean() ? null : Integer.toString(random.nextInt(40) - 5))
              .facts());
    }
    return facts;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("正向指标随完成值上升，反向指标随完成值下降，执行率得分随执行数上升")
  void monotone(RuleSet rules) {
    IndicatorScore positive = scored(">=90", 0, rules);
    IndicatorScore reverse = scored("<=90", 0, rules);
    BigDecimal execution = BigDecimal.ZERO;
    for (int actual = 1; actual <= 220; actual++) {
      IndicatorScore more = scored(">=90", actual, rules);
      assertThat(more.score()).isGreaterThanOrEqualTo(positive.score());
      positive = more;
      IndicatorScore less = scored("<=90", actual, rules);
      assertThat(less.score()).isLessThanOrEqualTo(reverse.score());
      reverse = less;
      BigDecimal spent =
          ExecutionScore.of(
                  new Amounts(BigDecimal.ZERO, new BigDecimal("200"), new BigDecimal(actual)),
                  rules)
              .score();
      assertThat(spent).isGreaterThanOrEqualTo(execution);
      execution = spent;
    }
    assertThat(positive.score()).isEqualByComparingTo("10");
    assertThat(execution).isEqualByComparingTo(rules.execution().weight());
  }

  private static IndicatorScore scored(String target, int actual, RuleSet rules) {
    return IndicatorScoring.score(
        anIndicator().of(target).reaching(Integer.toString(actual)).weighing("10").facts(), rules);
  }
}
