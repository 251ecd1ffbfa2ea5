package io.districtbudget.assessment.selfassessment.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 主管部门审核 (department review).
 *
 * @param score left out, the computed total stands; never above it
 */
@Schema(examples = "{\"score\":\"95.50\",\"opinion\":\"完成情况属实。\"}")
public record DepartmentReviewEntry(
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable BigDecimal score,
    @NotBlank @Size(max = 4000) String opinion) {}
