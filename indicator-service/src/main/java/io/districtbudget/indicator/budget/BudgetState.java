package io.districtbudget.indicator.budget;

import java.math.BigDecimal;
import java.util.UUID;

/** The fields of {@code budget.*} events that this service reads. */
record BudgetState(UUID projectId, int year, long sequence, Balances balances) {

  /** Amounts in 元. */
  record Balances(BigDecimal yearStart, BigDecimal fullYear) {}
}
