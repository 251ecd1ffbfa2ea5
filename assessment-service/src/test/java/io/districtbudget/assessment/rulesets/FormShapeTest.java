package io.districtbudget.assessment.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.scoring.ShippedRuleSets;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 表式与评分规则：一级指标和预算执行的分值说明是哪一套。 */
class FormShapeTest {

  @ParameterizedTest(name = "{0} {1} {2}：{3} → {4}")
  @DisplayName("指标体系、执行分值和一级指标都合的规则才合")
  @CsvSource(
      nullValues = "-",
      value = {
        "101, 10, 成本指标 产出指标 效益指标 满意度指标, framework-101, true",
        "101, -, 成本指标 产出指标, framework-101, true",
        "101, 10, 成本指标 产出指标 效益指标 满意度指标, framework-101-without-cost, false",
        "101, 10, 产出指标 效益指标, framework-101-without-cost, true",
        "2021, 10, 产出指标 效益指标 满意度指标, general-2021, true",
        "2021, 20, 产出指标 效益指标 满意度指标, general-2021, false",
        "2021, 20, 产出指标 效益指标 满意度指标, execution-20-general, true",
        "-, -, 成本指标 产出指标, general-2021, false",
        "four-dimensions, -, 决策指标 管理指标 产出指标 效益指标, four-dimensions, true",
        "2016, -, 投入与管理目标 产出目标, inputs-2016, true",
        "2016, -, 投入与管理目标 产出目标, general-2020, false",
      })
  void fits(
      @Nullable String framework,
      @Nullable BigDecimal execution,
      String levels,
      String id,
      boolean fits) {
    FormShape shape = new FormShape(framework, execution, List.of(levels.split(" ")));
    assertThat(shape.fits(ShippedRuleSets.of(id))).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{0}：{1} → {2}")
  @DisplayName("齐全：规则的一级指标表里都有；满意度可缺的除外")
  @CsvSource({
    "成本指标 产出指标 效益指标, framework-101, true",
    "产出指标 效益指标 满意度指标, framework-101, false",
    "产出指标 效益指标, general-2021, false",
  })
  void complete(String levels, String id, boolean complete) {
    RuleSet rules = ShippedRuleSets.of(id);
    FormShape shape = new FormShape(null, null, List.of(levels.split(" ")));
    assertThat(shape.complete(rules)).isEqualTo(complete);
  }
}
