package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 审核阈值 (thresholds of the audit).
 *
 * @param largeAdjustmentShare adjustment of the year-start budget from which targets need a second
 *     look: 0.10
 * @param resultsAheadShare how far results may run ahead of the money: 0.05
 * @param tolerance printed and computed figures this close are equal, in points: 0.005
 * @param spotCheckShare share of assessments drawn for recheck: 0.15
 */
public record AuditRule(
    BigDecimal largeAdjustmentShare,
    BigDecimal resultsAheadShare,
    BigDecimal tolerance,
    BigDecimal spotCheckShare) {

  /** True when two figures are the same but for rounding. */
  public boolean same(BigDecimal printed, BigDecimal computed) {
    return printed.subtract(computed).abs().compareTo(tolerance) <= 0;
  }
}
