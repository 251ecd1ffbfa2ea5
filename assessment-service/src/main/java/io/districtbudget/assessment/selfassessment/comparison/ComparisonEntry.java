package io.districtbudget.assessment.selfassessment.comparison;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 规则比较 (a what-if over a year's assessments).
 *
 * @param from id of a rule set; left out, the one that each assessment was scored with
 * @param to id of the rule set that is tried
 * @param toVersion left out, the newest
 * @param department left out, all of the division
 */
@Schema(examples = "{\"year\":2024,\"to\":\"execution-20\"}")
public record ComparisonEntry(
    @Min(2000) @Max(2100) int year,
    @Size(max = 100) @Nullable String from,
    @NotBlank @Size(max = 100) String to,
    @Min(1) @Nullable Integer toVersion,
    @Size(max = 100) @Nullable String department) {}
