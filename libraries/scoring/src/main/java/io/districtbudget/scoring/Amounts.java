package io.districtbudget.scoring;

import java.math.BigDecimal;

/**
 * 项目资金 (a row of a project's money), in 元.
 *
 * @param yearStart 年初预算数
 * @param fullYear 全年预算数, after adjustments
 * @param executed 全年执行数
 */
public record Amounts(BigDecimal yearStart, BigDecimal fullYear, BigDecimal executed) {

  public static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** True when all three are the same amounts. */
  public boolean sameAs(Amounts other) {
    return yearStart.compareTo(other.yearStart) == 0
        && fullYear.compareTo(other.fullYear) == 0
        && executed.compareTo(other.executed) == 0;
  }

  public Amounts plus(Amounts other) {
    return new Amounts(
        yearStart.add(other.yearStart), fullYear.add(other.fullYear), executed.add(other.executed));
  }
}
