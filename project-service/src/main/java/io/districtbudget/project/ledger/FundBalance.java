package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.persistence.Embeddable;

/**
 * Balance of one fund source in a fiscal year, in 元.
 *
 * @param yearStart 年初预算数: the sum of approvals
 * @param fullYear 全年预算数: approvals, adjustments and transfers; never negative
 * @param executed 全年执行数: executions and reversals
 */
@Embeddable
public record FundBalance(Money yearStart, Money fullYear, Money executed) {

  /** A source without any entry. */
  public static final FundBalance EMPTY = new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO);

  FundBalance approved(Money amount) {
    return new FundBalance(yearStart.plus(amount), fullYear.plus(amount), executed);
  }

  FundBalance adjusted(Money amount) {
    return new FundBalance(yearStart, fullYear.plus(amount), executed);
  }

  FundBalance executed(Money amount) {
    return new FundBalance(yearStart, fullYear, executed.plus(amount));
  }

  FundBalance with(EntryKind kind, Money amount) {
    return switch (kind) {
      case APPROVAL -> approved(amount);
      case ADJUSTMENT, TRANSFER -> adjusted(amount);
      case EXECUTION, REVERSAL -> executed(amount);
    };
  }

  FundBalance plus(FundBalance other) {
    return new FundBalance(
        yearStart.plus(other.yearStart),
        fullYear.plus(other.fullYear),
        executed.plus(other.executed));
  }
}
