package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 执行率分档 (a step of the execution score).
 *
 * @param fromShare rate from which the step holds, as a share: 0.80 for 80 %
 * @param score points of the step
 */
public record ExecutionStep(BigDecimal fromShare, BigDecimal score) {}
