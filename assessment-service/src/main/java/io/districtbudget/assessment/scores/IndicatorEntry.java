package io.districtbudget.assessment.scores;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ruleset.Band;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效指标行 (a row of the indicator table), as people write it. Published forms have rows without a
 * level or weight; such a row is not dropped, its gaps show as findings.
 *
 * @param score 得分 as stated; left out, the rules score the row
 * @param band 达成 / 部分达成 / 未达成 for a result in words
 * @param reason 偏差原因分析及改进措施
 */
@Schema(
    examples =
        "{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"name\":\"设备检修次数\",\"target\":\">=4次\",\"actual\":\"3次\",\"weight\":\"10\"}")
public record IndicatorEntry(
    @Size(max = 100) String level1,
    @Size(max = 100) String level2,
    @NotNull @Size(max = 500) String name,
    @NotNull @Size(max = 2000) String target,
    @Size(max = 2000) @Nullable String actual,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal weight,
    @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) @Nullable BigDecimal score,
    @Nullable Band band,
    @Size(max = 4000) @Nullable String reason) {

  /**
   * Takes the row as JSON has it.
   *
   * @param level1 may be absent: then it belongs to no level
   * @param weight may be absent: then it weighs nothing
   */
  @JsonCreator
  public static IndicatorEntry of(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      String target,
      @Nullable String actual,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal score,
      @Nullable Band band,
      @Nullable String reason) {
    return new IndicatorEntry(
        level1 == null ? "" : level1,
        level2 == null ? "" : level2,
        name,
        target,
        actual,
        weight == null ? BigDecimal.ZERO : weight,
        score,
        band,
        reason);
  }

  /** The row of a form of this fiscal year, as it is understood. */
  public IndicatorFacts facts(int year) {
    return new IndicatorFacts(
        level1,
        level2,
        name,
        TargetReader.read(target, name),
        ActualReader.read(actual),
        weight,
        score,
        band,
        reason,
        year);
  }
}
