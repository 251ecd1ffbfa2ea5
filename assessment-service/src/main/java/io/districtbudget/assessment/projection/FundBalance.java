package io.districtbudget.assessment.projection;

import java.math.BigDecimal;

/**
 * 资金来源 (balance of a fund source), in 元.
 *
 * @param source APPROPRIATION, CARRY_OVER, OTHER or UNSPECIFIED
 */
public record FundBalance(
    String source, BigDecimal yearStart, BigDecimal fullYear, BigDecimal executed) {}
