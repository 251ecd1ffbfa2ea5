package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 账户逐日 (an account by days): what its entries add up to on each day, so that a posting of a past
 * day is held against the balance of that day and of every later one.
 *
 * @param sums of the entries of one day, source and kind
 */
record AccountPast(List<Sum> sums) {

  /** What need not be asked for: the posting's day is the account's latest. */
  static final AccountPast EMPTY = new AccountPast(List.of());

  private static final String SUMS =
      "select date, source, kind, sum(amount) from LedgerEntry where year = :year"
          + " and projectId = :project group by date, source, kind";

  /** What entries of one day, source and kind add up to, in 元. */
  record Sum(LocalDate date, FundSource source, EntryKind kind, Money amount) {}

  /** The balance at the end of a day. */
  record Day(LocalDate date, FundBalance balance) {}

  /** What a posting of the day must be held against; the account is locked by the caller. */
  static AccountPast of(EntityManager entities, BudgetAccount account, LocalDate day) {
    if (account.isLatest(day)) {
      return EMPTY;
    }
    return new AccountPast(
        entities
            .createQuery(SUMS, Object[].class)
            .setParameter("year", account.year())
            .setParameter("project", account.projectId())
            .getResultStream()
            .map(
                row ->
                    new Sum(
                        (LocalDate) row[0],
                        (FundSource) row[1],
                        (EntryKind) row[2],
                        Money.ofSum(row[3])))
            .toList());
  }

  /** The source's balances at the end of the day and of each later day with an entry. */
  List<Day> from(LocalDate day, FundSource source) {
    Map<LocalDate, FundBalance> changes = new TreeMap<>();
    changes.put(day, FundBalance.EMPTY);
    FundBalance balance = FundBalance.EMPTY;
    for (Sum sum : sums) {
      FundBalance part = FundBalance.EMPTY.with(sum.kind(), sum.amount());
      if (sum.source() != source) {
        continue;
      }
      if (sum.date().isBefore(day)) {
        balance = balance.plus(part);
      } else {
        changes.merge(sum.date(), part, FundBalance::plus);
      }
    }
    List<Day> days = new ArrayList<>();
    for (Map.Entry<LocalDate, FundBalance> change : changes.entrySet()) {
      balance = balance.plus(change.getValue());
      days.add(new Day(change.getKey(), balance));
    }
    return days;
  }
}
