package io.districtbudget.scoring;

import io.districtbudget.expression.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 万、亿 on one side only (20.5 beside ≥20万亩): the bare figure is in 万 as well when that is the nearer
 * reading, else it is meant as it stands (13000 beside ≥1.2万人).
 */
record InOneScale(BigDecimal target, BigDecimal actual) {

  /**
   * A figure, and how it is written.
   *
   * @param bare without unit and without 万 or 亿
   * @param factor of the 万 or 亿 behind it; 1 without
   */
  record Side(BigDecimal value, boolean bare, BigDecimal factor) {

    static Side of(BigDecimal value, @Nullable String unit, Wording wording) {
      BigDecimal factor = wording.factor();
      return new Side(value, unit == null && factor.compareTo(BigDecimal.ONE) <= 0, factor);
    }

    private boolean scaled() {
      return factor.compareTo(BigDecimal.ONE) > 0;
    }

    private BigDecimal times(BigDecimal scale) {
      return value.multiply(scale);
    }
  }

  /**
   * @param confirmed whether the target's author has confirmed its scale
   */
  static InOneScale of(Side target, Side actual, boolean confirmed) {
    BigDecimal wanted = target.value();
    BigDecimal reached = actual.value();
    if (actual.bare() && target.scaled() && !confirmed) {
      return new InOneScale(wanted, nearer(reached, actual.times(target.factor()), wanted));
    }
    if (target.bare() && actual.scaled() && !confirmed) {
      return new InOneScale(nearer(wanted, target.times(actual.factor()), reached), reached);
    }
    return new InOneScale(wanted, reached);
  }

  /** Nearer by its ratio; nothing is near to 0, which stays 0 in any scale. */
  private static BigDecimal nearer(BigDecimal plain, BigDecimal multiplied, BigDecimal other) {
    if (plain.signum() <= 0 || other.signum() <= 0) {
      return plain;
    }
    // with plain < multiplied the geometric middle between them decides: plain × multiplied <
    // other²
    BigDecimal middle = plain.multiply(multiplied);
    return middle.compareTo(other.multiply(other)) < 0 ? multiplied.stripTrailingZeros() : plain;
  }
}
