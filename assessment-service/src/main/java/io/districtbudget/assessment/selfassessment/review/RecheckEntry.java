package io.districtbudget.assessment.selfassessment.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 财政复核 (recheck by the finance bureau).
 *
 * @param deduction points taken off; with it a reason is due
 */
@Schema(examples = "{\"deduction\":\"2.00\",\"reason\":\"验收材料不全。\"}")
public record RecheckEntry(
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable BigDecimal deduction,
    @Size(max = 4000) @Nullable String reason,
    @Size(max = 4000) @Nullable String opinion) {}
