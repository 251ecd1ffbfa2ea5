package io.districtbudget.assessment.selfassessment.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 更正 (correction) of a published assessment.
 *
 * @param reason why it is wrong
 * @param deadline day until which the unit should submit the new version
 */
public record CorrectionRequest(
    @NotBlank @Size(max = 1000) String reason, @Nullable LocalDate deadline) {}
