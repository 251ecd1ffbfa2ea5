package io.districtbudget.indicator.plan;

import static io.districtbudget.indicator.plan.PlanFixture.aSoundPlan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("版本差异 (difference between versions)")
class PlanDifferenceTest {

  @Test
  @DisplayName("the same plan has none")
  void same() {
    PlanDifference none = PlanDifference.between(aSoundPlan().plan(), aSoundPlan().plan());

    assertThat(none.goals()).isEmpty();
    assertThat(none.added()).isEmpty();
    assertThat(none.removed()).isEmpty();
    assertThat(none.changed()).isEmpty();
  }

  @Test
  @DisplayName("added, removed, changed and goals")
  void everything() {
    Plan later =
        aSoundPlan()
            .without(0)
            .without(0)
            .with("产出", "数量", "巡查次数", "≥24次", "20")
            .with("产出", "成本", "单次成本", "≤100元", "30")
            .withoutGoal()
            .plan();
    PlanDifference difference = PlanDifference.between(aSoundPlan().plan(), later);

    assertThat(difference.goals())
        .containsExactly(new PlanDifference.Change("annualGoal", "全年安全运行。", null));
    assertThat(difference.added()).extracting(PlannedIndicator::name).containsExactly("单次成本");
    assertThat(difference.removed()).extracting(PlannedIndicator::name).containsExactly("设备完好率");
    assertThat(difference.changed())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.before().target()).isEqualTo("≥12次");
              assertThat(pair.after().target()).isEqualTo("≥24次");
            });
  }

  @Test
  @DisplayName("of two with one name, the second is not lost")
  void duplicates() {
    Plan twice = aSoundPlan().with("产出", "数量", "巡查次数", "≥1次", "0").plan();

    assertThat(PlanDifference.between(aSoundPlan().plan(), twice).added())
        .extracting(PlannedIndicator::target)
        .containsExactly("≥1次");
    assertThat(PlanDifference.between(twice, aSoundPlan().plan()).removed()).hasSize(1);
  }
}
