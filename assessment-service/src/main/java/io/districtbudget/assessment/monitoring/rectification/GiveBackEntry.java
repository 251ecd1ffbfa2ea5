package io.districtbudget.assessment.monitoring.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 退回整改 (return of an answer).
 *
 * @param deadline left out, the old one stands
 */
@Schema(examples = "{\"reason\":\"未附验收记录。\",\"deadline\":\"2024-09-30\"}")
public record GiveBackEntry(
    @NotBlank @Size(max = 4000) String reason, @Nullable LocalDate deadline) {}
