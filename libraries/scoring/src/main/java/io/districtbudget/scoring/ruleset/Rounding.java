package io.districtbudget.scoring.ruleset;

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

  /**
   * All the points of a weight, which no rounding changes: 22.5 stays 22.5 where scores are whole.
   */
  public BigDecimal full(BigDecimal weight) {
    BigDecimal plain = weight.stripTrailingZeros();
    return plain.scale() <= scale ? plain.setScale(scale) : plain;
  }

  /**
   * A sum of parts, some of which may be all of a weight with more decimals: 29.5 of whole points
   * stays 29.5; beyond two decimals it is rounded.
   */
  public BigDecimal sum(BigDecimal parts) {
    return parts.stripTrailingZeros().scale() <= scale
        ? parts.setScale(scale)
        : parts.setScale(Math.max(scale, 2), mode);
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
