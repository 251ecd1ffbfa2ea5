package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 审核与复核 (what reviewers decided).
 *
 * @param departmentScore score given by the department, at most the computed total
 * @param deduction points that the finance bureau took off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
    @Nullable BigDecimal departmentScore,
    @Nullable String departmentOpinion,
    @Nullable BigDecimal deduction,
    @Nullable String deductionReason,
    @Nullable String recheckOpinion) {

  static final Review NONE = new Review(null, null, null, null, null);

  Review byDepartment(@Nullable BigDecimal score, String opinion) {
    return new Review(score, opinion, null, null, null);
  }

  Review rechecked(@Nullable BigDecimal points, @Nullable String reason, @Nullable String opinion) {
    return new Review(departmentScore, departmentOpinion, points, reason, opinion);
  }

  /** The total that is published: the department's score, or the computed one, less deductions. */
  BigDecimal finalTotal(BigDecimal computed) {
    BigDecimal base = departmentScore == null ? computed : departmentScore;
    BigDecimal less = deduction == null ? BigDecimal.ZERO : deduction;
    return base.subtract(less).max(BigDecimal.ZERO);
  }
}
