package io.districtbudget.scoring;

import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.TargetReading;
import java.math.BigDecimal;

/**
 * 万、亿 on one side only (20.5 beside ≥20万亩): the bare figure is in 万 as well when that is the nearer
 * reading, else it is meant as it stands (13000 beside ≥1.2万人).
 */
record InOneScale(BigDecimal target, BigDecimal actual) {

  static InOneScale of(
      TargetReading target, BigDecimal wanted, ActualReading actual, BigDecimal reached) {
    boolean bareActual = actual.unit() == null && !actual.wording().scaled();
    boolean bareTarget = target.unit() == null && !target.wording().scaled();
    if (bareActual && target.wording().scaled() && !target.confirmed()) {
      BigDecimal multiplied = reached.multiply(target.wording().factor());
      return new InOneScale(wanted, nearer(reached, multiplied, wanted));
    }
    if (bareTarget && actual.wording().scaled() && !target.confirmed()) {
      BigDecimal multiplied = wanted.multiply(actual.wording().factor());
      return new InOneScale(nearer(wanted, multiplied, reached), reached);
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
