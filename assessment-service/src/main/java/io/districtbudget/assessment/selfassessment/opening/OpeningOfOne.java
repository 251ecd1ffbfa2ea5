package io.districtbudget.assessment.selfassessment.opening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 开启自评 (opening of the assessment of one project).
 *
 * @param deadline day until which the unit should submit
 * @param ruleSet left out, the fiscal year decides
 */
@Schema(
    examples =
        "{\"projectId\":\"0b1f6c1e-5d0b-4c3e-9a51-2f5f7c9e4a10\",\"year\":2024,\"deadline\":\"2025-03-31\"}")
public record OpeningOfOne(
    @NotNull UUID projectId,
    @Min(2000) @Max(2100) int year,
    @Nullable LocalDate deadline,
    @Size(max = 100) @Nullable String ruleSet) {}
