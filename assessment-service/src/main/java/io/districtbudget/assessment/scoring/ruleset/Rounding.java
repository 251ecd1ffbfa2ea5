package io.districtbudget.assessment.scoring.ruleset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** 分数取整 (rounding of scores): decimals kept and the direction. */
public record Rounding(int scale, RoundingMode mode) {

  /** Two decimals, half up: the default of the regulation. */
  public static final Rounding CENTS_HALF_UP = new Rounding(2, RoundingMode.HALF_UP);

  /** The exact quotient, rounded once. */
  public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, scale, mode);
  }

  /** A value already computed, rounded; shares carry 34 digits, enough never to round twice. */
  public BigDecimal of(BigDecimal value) {
    return value.round(MathContext.DECIMAL128).setScale(scale, mode);
  }

  /** The least score that is not below an exact bound. */
  public BigDecimal up(BigDecimal bound) {
    return bound.setScale(scale, RoundingMode.CEILING);
  }

  /** The greatest score that is really below an exact bound. */
  public BigDecimal below(BigDecimal bound) {
    return up(bound).subtract(BigDecimal.ONE.movePointLeft(scale));
  }
}
