package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code budget.*} events: the entry and the balances after it. */
record BudgetState(
    String division, UUID projectId, int year, long sequence, Entry entry, Balances balances) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      UUID id,
      EntryKind kind,
      FundSource source,
      Money amount,
      @Nullable String documentNumber,
      @Nullable String voucherNumber,
      LocalDate date,
      @Nullable String reason,
      boolean historical,
      String hash) {}

  record Balances(
      Money yearStart,
      Money fullYear,
      Money executed,
      Money carriedOut,
      List<BalancesResponse.Fund> funds) {}

  static BudgetState of(String division, BudgetAccount account, LedgerEntry entry) {
    BalancesResponse now = BalancesResponse.from(account);
    return new BudgetState(
        division,
        account.projectId(),
        account.year(),
        account.sequence(),
        new Entry(
            entry.id(),
            entry.kind(),
            entry.source(),
            entry.amount(),
            entry.documentNumber(),
            entry.voucherNumber(),
            entry.date(),
            entry.reason(),
            entry.historical(),
            entry.hash()),
        new Balances(
            now.yearStart(), now.fullYear(), now.executed(), now.carriedOut(), now.funds()));
  }
}
