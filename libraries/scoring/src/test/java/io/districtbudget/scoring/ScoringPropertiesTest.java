package io.districtbudget.scoring;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.RuleSet;
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
      List.of(
          ">=90%",
          "<=40%",
          "0",
          "约50",
          "=3次",
          "健全",
          "12月底前",
          "",
          "≤0起",
          ">100",
          "<3天",
          "≤24小时",
          "365天*24小时/年",
          "-5",
          "≥0",
          "2小时内",
          "注册后2小时内",
          "≥20万人次",
          "约20万车次",
          "=0.95");
  private static final List<String> WORDS =
      List.of(
          "",
          "无",
          "健全",
          "基本健全",
          "尚未完成",
          "=95%",
          "0.92",
          "2天",
          "11月",
          "8760小时",
          "-3",
          "1.5小时",
          "19万车次",
          "87.5%",
          "未完成，仅80%",
          "123456789012345");
  private static final List<String> WEIGHTS =
      List.of("0", "1", "3", "5", "7", "10", "22.5", "8.25", "30");
  private static final List<String> STATED =
      List.of("-5", "0", "0.5", "3", "4.75", "5", "7.5", "9.99", "10", "22.5", "40");
  private static final Band[] BANDS = Band.values();

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
      BigDecimal total = sheet.cap() == null ? sum : sum.min(sheet.cap());
      assertThat(sheet.total()).isEqualByComparingTo(total);
      assertThat(sheet.grade()).isEqualTo(rules.grades().gradeOf(total));
      assertThat(ScoreSheet.of(money, facts, rules)).isEqualTo(sheet);
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("计算过程自足：另一程序只凭它得出同样的分；说明含有所用数字")
  void traces(RuleSet rules) {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      Amounts money =
          new Amounts(
              BigDecimal.ZERO,
              new BigDecimal(random.nextInt(50)),
              new BigDecimal(random.nextInt(60) - 5));
      ScoreSheet sheet = ScoreSheet.of(money, facts(random), rules);
      assertThat(TraceReader.of(sheet.execution().trace()).execution())
          .isEqualByComparingTo(sheet.execution().score())
          .isEqualByComparingTo(sheet.execution().trace().result());
      for (IndicatorScore indicator : sheet.indicators()) {
        assertThat(TraceReader.of(indicator.trace()).indicator())
            .as(indicator.trace().toString())
            .isEqualByComparingTo(indicator.score())
            .isEqualByComparingTo(indicator.trace().result());
        assertSaysItsFigures(indicator);
      }
    }
  }

  private static void assertSaysItsFigures(IndicatorScore indicator) {
    List<String> figures = new ArrayList<>();
    figures.add(Figures.plain(indicator.score()));
    figures.add(indicator.facts().actual().raw().strip());
    if (indicator.trace().rule().endsWith("_RATIO")) {
      figures.add(indicator.trace().values().get("targetValue"));
      figures.add(Figures.plain(indicator.facts().weight()) + " × ");
    }
    if (indicator.facts().stated() != null) {
      figures.add(Figures.plain(indicator.facts().stated()));
    }
    assertThat(indicator.explanation().zh()).contains(figures).doesNotContain("E+").endsWith("。");
    assertThat(indicator.explanation().en()).contains(figures).doesNotContain("E+").endsWith(".");
  }

  private static List<IndicatorFacts> facts(Random random) {
    List<IndicatorFacts> facts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String actual =
          random.nextBoolean()
              ? WORDS.get(random.nextInt(WORDS.size()))
              : Integer.toString(random.nextInt(400) - 100);
      facts.add(
          anIndicator()
              .of(TARGETS.get(random.nextInt(TARGETS.size())))
              .reaching(actual)
              .weighing(WEIGHTS.get(random.nextInt(WEIGHTS.size())))
              .inBand(random.nextInt(4) == 0 ? BANDS[random.nextInt(BANDS.length)] : null)
              .scoring(random.nextBoolean() ? null : STATED.get(random.nextInt(STATED.size())))
              .facts());
    }
    return facts;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("正向指标随完成值上升，反向指标随完成值下降，执行率得分随执行数上升")
  void monotone(RuleSet rules) {
    int most = rules.quantity().overachievedDeduction() == null ? 220 : 116;
    IndicatorScore positive = scored(">=90", 0, rules);
    IndicatorScore reverse = scored("<=90", 0, rules);
    BigDecimal execution = BigDecimal.ZERO;
    for (int actual = 1; actual <= 220; actual++) {
      IndicatorScore more = scored(">=90", Math.min(actual, most), rules);
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
