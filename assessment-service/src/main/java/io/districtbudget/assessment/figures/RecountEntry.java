package io.districtbudget.assessment.figures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 重新计数 (recount).
 *
 * @param reason kept in the audit trail
 * @param year fiscal year; all years without one
 */
@Schema(examples = "{\"reason\":\"核对发现 2 项差异。\",\"year\":2024}")
public record RecountEntry(
    @NotBlank @Size(max = 4000) String reason, @Min(2000) @Max(2100) @Nullable Integer year) {}
