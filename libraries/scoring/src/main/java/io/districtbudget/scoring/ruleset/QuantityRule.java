package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 定量指标评分规则 (rule for numeric targets).
 *
 * @param aboutTolerance 约 within this share of the target is full: 0.10
 * @param zeroBelowShare below this share of the target the score is 0; 0 switches it off (101:
 *     0.60)
 * @param overachievedFromShare from this share of the target on a reason is due: 1.30
 * @param reverse how a cap that was exceeded costs points
 * @param overachievedDeduction points that over-achievement costs, 2; null or left out: none
 */
public record QuantityRule(
    BigDecimal aboutTolerance,
    BigDecimal zeroBelowShare,
    BigDecimal overachievedFromShare,
    ReverseMethod reverse,
    @Nullable BigDecimal overachievedDeduction) {

  /** What over-achievement costs an indicator of this weight, at most all of it. */
  public BigDecimal deduction(BigDecimal weight) {
    return overachievedDeduction == null ? BigDecimal.ZERO : overachievedDeduction.min(weight);
  }
}
