package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.MonitoringLine;
import io.districtbudget.scoring.ruleset.Band;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 监控填报 (what the unit states); it replaces what was stated before and may be incomplete until it is
 * submitted.
 *
 * @param executionCause why the money lags behind the calendar
 * @param executionRemedy what is done about it
 */
@Schema(
    examples =
        "{\"executionCause\":\"合同于6月签订。\",\"executionRemedy\":\"9月底前支付首期款。\",\"indicators\":[{\"number\":1,\"value\":\"2次\",\"expected\":\"4次\"}]}")
public record MonitoringEntry(
    @Size(max = 4000) @Nullable String executionCause,
    @Size(max = 4000) @Nullable String executionRemedy,
    @NotNull @Size(max = 500) List<@NotNull @Valid Row> indicators) {

  /**
   * 指标监控 (an indicator so far).
   *
   * @param number row of the targets, from 1
   * @param value so far, at the month's end
   * @param expected for the whole year
   */
  @Schema(name = "MonitoringEntryRow")
  public record Row(
      @Min(1) int number,
      @Size(max = 2000) @Nullable String value,
      @Size(max = 2000) @Nullable String expected,
      @Nullable Band band,
      @Size(max = 4000) @Nullable String cause,
      @Size(max = 4000) @Nullable String remedy) {

    MonitoringLine.Stated stated() {
      return new MonitoringLine.Stated(value, expected, band, cause, remedy);
    }
  }
}
