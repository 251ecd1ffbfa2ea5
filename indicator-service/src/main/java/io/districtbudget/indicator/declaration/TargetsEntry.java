package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.plan.Plan;
import io.districtbudget.indicator.plan.PlannedIndicator;
import io.districtbudget.indicator.plan.Weight;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Targets as they are declared. A draft may be incomplete.
 *
 * @param framework the fiscal year's standard one when absent
 * @param overallGoal 项目总目标
 * @param annualGoal 年度目标
 */
@Schema(
    example =
        """
        {"annualGoal": "全年电梯运行安全、维护及时。",
         "indicators": [
           {"level1": "产出指标", "level2": "数量指标", "name": "电梯维护台数", "target": "=12台", "weight": "20"},
           {"level1": "产出指标", "level2": "时效指标", "name": "故障响应时间", "target": "30分钟以内", "weight": "30"},
           {"level1": "效益指标", "level2": "社会效益指标", "name": "困人事故发生数", "target": "0起", "weight": "30"},
           {"level1": "满意度指标", "level2": "服务对象满意度指标", "name": "使用人员满意度", "target": "≥90%", "weight": "10"}
         ]}
        """)
public record TargetsEntry(
    @Nullable @Size(max = 20) String framework,
    @Nullable @Size(max = 10_000) String overallGoal,
    @Nullable @Size(max = 10_000) String annualGoal,
    @NotNull @Size(max = 200) List<@Valid @NotNull Indicator> indicators) {

  /**
   * One indicator.
   *
   * @param level1 一级指标, with or without its ending
   * @param level2 二级指标, with or without its ending
   * @param name 三级指标
   * @param target 指标值, as written
   * @param weight decimal string, two decimals at most
   */
  @Schema(name = "TargetsEntryIndicator")
  public record Indicator(
      @Nullable @Size(max = 50) String level1,
      @Nullable @Size(max = 50) String level2,
      @Nullable @Size(max = 300) String name,
      @Nullable @Size(max = 500) String target,
      @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = Weight.SCALE) BigDecimal weight) {

    PlannedIndicator asIndicator() {
      return new PlannedIndicator(
          blankAsNull(level1),
          blankAsNull(level2),
          blankAsNull(name),
          blankAsNull(target),
          weight == null ? null : new Weight(weight));
    }
  }

  /** The content, with the framework's official words for the levels. */
  Plan plan(Framework of) {
    return new Plan(
            of,
            blankAsNull(overallGoal),
            blankAsNull(annualGoal),
            false,
            indicators.stream().map(Indicator::asIndicator).toList())
        .withOfficialLevels();
  }

  private static @Nullable String blankAsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
