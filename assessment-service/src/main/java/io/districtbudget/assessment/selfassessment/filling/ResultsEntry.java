package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.scoring.ruleset.Band;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 自评填报 (what the unit states); it replaces what was stated before, and may be incomplete until the
 * assessment is submitted.
 *
 * @param goalResult 年度总体目标实际完成情况
 * @param executionReason why the money was not spent
 */
@Schema(
    examples =
        "{\"goalResult\":\"设备全年可用。\",\"indicators\":[{\"number\":1,\"actual\":\"12台\"},{\"number\":2,\"actual\":\"3次\",\"reason\":\"汛期停工；已补做。\"}]}")
public record ResultsEntry(
    @Size(max = 10000) @Nullable String goalResult,
    @Size(max = 4000) @Nullable String executionReason,
    @NotNull @Size(max = 500) List<@NotNull @Valid Row> indicators) {

  /**
   * 指标完成情况 (result of an indicator).
   *
   * @param number row of the assessment, from 1
   * @param score left out, the rules score the row; never above what they compute
   * @param band for a result in words
   */
  @Schema(name = "ResultRow")
  public record Row(
      @Min(1) int number,
      @Size(max = 2000) @Nullable String actual,
      @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable BigDecimal score,
      @Nullable Band band,
      @Size(max = 4000) @Nullable String reason) {}
}
