package io.districtbudget.assessment.selfassessment.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 批量开启 (opening of a year).
 *
 * @param departments codes; left out, all departments of the division
 */
@Schema(examples = "{\"year\":2024,\"deadline\":\"2025-03-31\",\"departments\":[\"101\"]}")
public record OpeningEntry(
    @Min(2000) @Max(2100) int year,
    @Nullable LocalDate deadline,
    @Size(max = 1000) @Nullable List<String> departments) {}
