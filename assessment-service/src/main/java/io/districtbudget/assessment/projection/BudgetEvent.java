package io.districtbudget.assessment.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code budget.*.v1}: the balances after an entry of the ledger. */
record BudgetEvent(UUID projectId, int year, long sequence, Entry entry, Balances balances) {

  /** The entry that made the balances; only its date is read. */
  record Entry(LocalDate date) {}

  /** Amounts in 元. */
  record Balances(
      BigDecimal yearStart, BigDecimal fullYear, BigDecimal executed, List<FundBalance> funds) {}
}
