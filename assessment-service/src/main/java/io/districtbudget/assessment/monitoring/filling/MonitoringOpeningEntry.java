package io.districtbudget.assessment.monitoring.filling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 批量开启监控 (opening of a month).
 *
 * @param month 1 to 12; the state of affairs at its end is monitored
 * @param deadline day until which units should submit
 * @param departments codes; left out, all departments that the caller may touch
 */
@Schema(examples = "{\"year\":2024,\"month\":7,\"deadline\":\"2024-08-10\"}")
public record MonitoringOpeningEntry(
    @Min(2000) @Max(2100) int year,
    @Min(1) @Max(12) int month,
    @Nullable LocalDate deadline,
    @Size(max = 1000) @Nullable List<String> departments) {}
