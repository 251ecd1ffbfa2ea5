package io.districtbudget.indicator.budget;

import java.math.BigDecimal;

/**
 * 年度预算 (budget of a project's year), in 元.
 *
 * @param yearStart 年初预算数
 * @param fullYear 全年预算数
 */
public record Budget(BigDecimal yearStart, BigDecimal fullYear) {}
