package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Balance of one fund source in a fiscal year, in 元.
 *
 * @param yearStart 年初预算数: the sum of approvals
 * @param fullYear 全年预算数: approvals, adjustments, transfers and what was carried in; never negative
 * @param executed 全年执行数: executions and reversals
 * @param carriedOut 结转下年: what was carried into the next fiscal year; it still counts in fullYear
 */
@Embeddable
public record FundBalance(Money yearStart, Money fullYear, Money executed, Money carriedOut) {

  /** A source without any entry. */
  public static final FundBalance EMPTY =
      new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** The balance in a row of its table. */
  static FundBalance read(ResultSet row) throws SQLException {
    return new FundBalance(
        new Money(row.getBigDecimal("year_start")),
        new Money(row.getBigDecimal("full_year")),
        new Money(row.getBigDecimal("executed")),
        new Money(row.getBigDecimal("carried_out")));
  }

  /** The balance after an entry with the signed amount. */
  FundBalance with(EntryKind kind, Money amount) {
    return switch (kind) {
      case APPROVAL ->
          new FundBalance(yearStart.plus(amount), fullYear.plus(amount), executed, carriedOut);
      case ADJUSTMENT, TRANSFER, CARRY_IN ->
          new FundBalance(yearStart, fullYear.plus(amount), executed, carriedOut);
      case EXECUTION, REVERSAL ->
          new FundBalance(yearStart, fullYear, executed.plus(amount), carriedOut);
      case CARRY_OUT -> new FundBalance(yearStart, fullYear, executed, carriedOut.minus(amount));
    };
  }

  FundBalance plus(FundBalance other) {
    return new FundBalance(
        yearStart.plus(other.yearStart),
        fullYear.plus(other.fullYear),
        executed.plus(other.executed),
        carriedOut.plus(other.carriedOut));
  }

  /** 可用 (what is left to be paid or carried over): below 0 only by historical entries. */
  Money unspent() {
    return fullYear.minus(executed).minus(carriedOut);
  }
}
