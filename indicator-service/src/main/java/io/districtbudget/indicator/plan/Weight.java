package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** 权重 (weight) of an indicator: 0 to 100, two decimals at most; equal weights are equal values. */
public record Weight(BigDecimal value) implements Comparable<Weight> {

  /** Most decimals of a weight. */
  public static final int SCALE = 2;

  static final Weight ZERO = new Weight(BigDecimal.ZERO);

  /** Refuses what has more decimals or lies outside 0 to 100. */
  public Weight {
    value = value.setScale(SCALE, RoundingMode.UNNECESSARY);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("a weight lies between 0 and 100: " + value);
    }
  }

  static BigDecimal sum(Collection<Weight> weights) {
    return weights.stream().map(Weight::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public int compareTo(Weight other) {
    return value.compareTo(other.value);
  }

  /** As forms print it: without trailing zeros. */
  @Override
  public String toString() {
    return plain(value);
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
