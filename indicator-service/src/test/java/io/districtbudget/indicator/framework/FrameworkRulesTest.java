package io.districtbudget.indicator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.indicator.plan.PlanFixture;
import io.districtbudget.support.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("指标体系 (frameworks)")
class FrameworkRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2021", "101"})
  @DisplayName("the shipped ones contradict nothing")
  void shipped(String id) {
    assertThat(FrameworkRules.check(PlanFixture.framework(id), List.of())).isEmpty();
  }

  @Test
  @DisplayName("every contradiction at once")
  void contradictions() {
    Framework.Level2 quantity = new Framework.Level2("数量指标", false, false, List.of("质量"));
    Framework.Level2 quality = new Framework.Level2("质量", false, false, List.of());
    Framework bad =
        new Framework(
            "x",
            "某体系",
            "Some framework",
            2024,
            2023,
            true,
            BigDecimal.TEN,
            List.of(
                level("产出指标", "50", true, null, quantity, quality),
                level("产出", "20", false, null, quantity),
                level("效益指标", "10", false, "效益指标", quantity)),
            null);
    assertThat(FrameworkRules.check(bad, List.of()))
        .extracting(Violation::code)
        .containsExactly(
            "FRAMEWORK_YEARS_REVERSED",
            "FRAMEWORK_WEIGHTS_NOT_100",
            "FRAMEWORK_LEVEL_DUPLICATE",
            "FRAMEWORK_LEVEL_DUPLICATE",
            "FRAMEWORK_WEIGHT_LOST",
            "FRAMEWORK_HEIR_UNKNOWN");
  }

  private static Framework.Level1 level(
      String name,
      String weight,
      boolean required,
      @Nullable String heir,
      Framework.Level2... children) {
    return new Framework.Level1(name, new BigDecimal(weight), required, heir, List.of(children));
  }

  @ParameterizedTest(name = "{0} / {1} under {2}: {3} / {4}")
  @CsvSource({
    "产出指标, 数量指标, 101, 产出指标, 数量指标",
    "产出, 数量, 2021, 产出指标, 数量指标",
    "产出指标, 成本指标, 101, 成本指标, 经济成本指标", // level 2 became level 1
    "影响力目标, 满意度, 2021, 满意度指标, 服务对象满意度指标",
    "效果目标, 环境效益, 2021, 效益指标, 生态效益指标",
    "效益指标, 可持续影响指标, 101, ,", // 101 has none
    "影响力目标, 信息共享, 2021, ,"
  })
  @DisplayName("an indicator of one framework finds its place in another")
  void place(String level1, String level2, String id, String there1, String there2) {
    var place = PlanFixture.framework(id).place(level1, level2);
    assertThat(place.map(p -> p.level1().name()).orElse(null)).isEqualTo(there1);
    assertThat(place.map(p -> p.level2().name()).orElse(null)).isEqualTo(there2);
  }

  @Test
  @DisplayName("a framework may be for some regions only")
  void regions() {
    Framework of = PlanFixture.framework("2021");
    Framework shanghai =
        new Framework("sh", "x", "x", 2021, null, true, BigDecimal.TEN, of.levels(), List.of("31"));
    assertThat(shanghai.isFor("310112")).isTrue();
    assertThat(shanghai.isFor("420100")).isFalse();
    assertThat(of.isFor("420100")).isTrue();
  }
}
