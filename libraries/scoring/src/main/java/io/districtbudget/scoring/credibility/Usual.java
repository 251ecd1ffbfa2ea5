package io.districtbudget.scoring.credibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 部门得分分布 (how a department's totals usually lie): sums that one total can be taken out of.
 *
 * @param count of totals
 * @param sum of them
 * @param squares sum of their squares
 */
public record Usual(long count, BigDecimal sum, BigDecimal squares) {
  /** No totals yet. */
  public static final Usual NONE = new Usual(0, BigDecimal.ZERO, BigDecimal.ZERO);

  /** With this total. */
  public Usual plus(BigDecimal total) {
    return new Usual(count + 1, sum.add(total), squares.add(total.multiply(total)));
  }

  /** Without this total: a score is never compared with itself. */
  public Usual without(BigDecimal total) {
    return new Usual(count - 1, sum.subtract(total), squares.subtract(total.multiply(total)));
  }

  /** Two decimals. */
  BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
  }

  /** Standard deviation of the population, two decimals. */
  BigDecimal deviation() {
    BigDecimal n = BigDecimal.valueOf(count);
    BigDecimal variance = squares.multiply(n).subtract(sum.multiply(sum)).max(BigDecimal.ZERO);
    return variance
        .sqrt(MathContext.DECIMAL64)
        .divide(n, MathContext.DECIMAL64)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
