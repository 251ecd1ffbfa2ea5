package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 总分上限 (cap of the total by the execution rate): with a rate below this share the total is at most
 * so many points.
 *
 * @param belowShare execution rate, as a share: 0.90 for 90 %
 * @param total points of 100
 */
public record TotalCap(BigDecimal belowShare, BigDecimal total) {}
