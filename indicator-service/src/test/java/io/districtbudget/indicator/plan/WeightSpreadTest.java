package io.districtbudget.indicator.plan;

import static io.districtbudget.indicator.plan.PlanFixture.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("权重建议 (proposed weights)")
class WeightSpreadTest {

  @ParameterizedTest(name = "{0} over {1}")
  @DisplayName("spread evenly, adding up exactly, no two more than 0.01 apart")
  @CsvSource({"50,1", "50,3", "50,7", "30,4", "30,11", "10,3", "10,200", "0,5", "22.5,4"})
  void addsUp(String whole, int parts) {
    List<Weight> spread = WeightSpread.evenly(new BigDecimal(whole), parts);

    assertThat(spread).hasSize(parts);
    assertThat(Weight.sum(spread)).isEqualByComparingTo(whole);
    assertThat(spread.get(0).value().subtract(spread.get(parts - 1).value()))
        .isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
  }

  @Test
  @DisplayName("per level 1: 50/30/10")
  void perLevel() {
    Plan spread =
        WeightSpread.over(
            aPlan()
                .with("产出", "数量", "甲", "≥1次", null)
                .with("效益", "社会效益", "乙", "提升", null)
                .with("产出", "质量", "丙", "≥1次", null)
                .with("产出", "时效", "丁", "及时", null)
                .with("满意度", "满意度", "戊方满意率", "≥90%", null)
                .plan());

    assertThat(spread.weightsProposed()).isTrue();
    assertThat(spread.indicators())
        .extracting(i -> i.weight() == null ? "" : i.weight().toString())
        .containsExactly("16.67", "30", "16.67", "16.66", "10");
    assertThat(PlanChecks.errors(spread, PlanFixture.YEAR_2022)).isEmpty();
  }

  @Test
  @DisplayName("without 满意度 its weight goes to 效益")
  void withoutSatisfaction() {
    Plan spread =
        WeightSpread.over(
            aPlan().with("产出", "数量", "甲", "≥1次", null).with("效益", "社会效益", "乙", "提升", null).plan());

    assertThat(spread.indicators())
        .extracting(i -> i.weight() == null ? "" : i.weight().toString())
        .containsExactly("50", "40");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a weight has two decimals at most and lies between 0 and 100")
  @ValueSource(strings = {"-0.01", "100.01", "1.001"})
  void noWeight(String value) {
    assertThatThrownBy(() -> new Weight(new BigDecimal(value)))
        .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
  }

  @Test
  @DisplayName("weights print without trailing zeros, and equal ones are equal")
  void printing() {
    assertThat(new Weight(new BigDecimal("10.00"))).hasToString("10");
    assertThat(new Weight(new BigDecimal("7.60"))).hasToString("7.6");
    assertThat(new Weight(BigDecimal.ZERO)).hasToString("0");
    assertThat(new Weight(BigDecimal.TEN)).isEqualTo(new Weight(new BigDecimal("10.0")));
  }
}
