package io.districtbudget.scoring;

import static io.districtbudget.scoring.FactsFixture.anIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.Operator;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("填报人确认的指标值读法 (scoring by the reading that the author confirmed)")
class ConfirmedTargetTest {

  private static final RuleSet RULES = ShippedRuleSets.general();

  @ParameterizedTest(name = "{0} 确认为 {1} {2} {3}，完成 {4} → {5}")
  @DisplayName("the confirmed figure counts, not the text")
  @CsvSource({
    "'客梯10台，货梯2台', EQ, 12, 台, 12台, 10.00",
    "'客梯10台，货梯2台', EQ, 12, 台, 9台, 7.50",
    "个人约14人集体约4-5组, GE, 14, 人, 7, 5.00",
    // The text alone would be "exactly 3 or more"; the author meant a cap.
    "故障3起, LE, 3, 起, 6起, 5.00",
    "故障3起, LE, 3, 起, 2起, 10.00",
    "约八成, ABOUT, 80, %, 72%, 10.00"
  })
  void figure(
      String target, Operator operator, String value, String unit, String actual, String score) {
    IndicatorScore scored =
        IndicatorScoring.score(
            anIndicator()
                .of(target)
                .confirmedAs(ConfirmedReading.figure(operator, new BigDecimal(value), unit))
                .reaching(actual)
                .weighing("10")
                .facts(),
            RULES);

    assertThat(scored.score()).hasToString(score);
    assertThat(scored.explanation().zh()).contains(target + "（填报人确认：应");
    assertThat(scored.explanation().en()).contains(target + " (Confirmed by the author: ");
    assertThat(scored.trace().values())
        .containsEntry("target", target)
        .containsEntry("targetValue", value)
        .containsEntry("operator", operator.name())
        .containsKey("confirmedKind");
  }

  @Test
  @DisplayName("按定性处理: a figure in the text is no longer computed with; the band decides")
  void words() {
    FactsFixture facts =
        anIndicator()
            .of("=100% (72小时内)")
            .confirmedAs(ConfirmedReading.words())
            .reaching("50%")
            .weighing("10");

    IndicatorScore open = IndicatorScoring.score(facts.facts(), RULES);
    IndicatorScore banded =
        IndicatorScoring.score(facts.inBand(Band.PARTLY_ACHIEVED).scoring("7").facts(), RULES);

    assertThat(open.computed()).isNull();
    assertThat(open.trace().rule()).isEqualTo("NOT_COMPUTABLE");
    assertThat(banded.score()).hasToString("7.00");
  }

  @Test
  @DisplayName("without a confirmation nothing changes: neither score nor sentence")
  void unconfirmed() {
    IndicatorScore scored =
        IndicatorScoring.score(
            anIndicator().of(">=90%").reaching("88%").weighing("10").facts(), RULES);

    assertThat(scored.explanation().zh())
        .isEqualTo("实际完成值/指标值 88% / >=90%：未达到，10 × 88 ÷ 90 = 9.78 分。");
    assertThat(scored.trace().values()).doesNotContainKey("confirmedKind");
  }
}
