package io.districtbudget.assessment.projection;

import io.districtbudget.scoring.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code budget.*.v1}: the balances after an entry of the ledger. */
record BudgetEvent(UUID projectId, int year, long sequence, Entry entry, Balances balances)
    implements Fact {

  /**
   * The entry that made the balances.
   *
   * @param kind word of the ledger; it is news to people only, as amount and reason are
   * @param amount in 元, signed
   */
  record Entry(
      LocalDate date,
      @Nullable String hash,
      @Nullable String kind,
      @Nullable BigDecimal amount,
      @Nullable String reason) {}

  /** Amounts in 元. */
  record Balances(
      BigDecimal yearStart, BigDecimal fullYear, BigDecimal executed, List<FundBalance> funds) {}

  @Override
  public String aggregate() {
    return "budget:" + projectId + "/" + year;
  }

  @Override
  public ProjectBudget stored() {
    return new ProjectBudget(this);
  }

  /** Name of this one entry among the aggregates: in order of the sequence. */
  String step() {
    return "step:%s/%d/%018d".formatted(projectId, year, sequence);
  }

  Amounts amounts() {
    return new Amounts(balances.yearStart(), balances.fullYear(), balances.executed());
  }

  @Override
  public boolean isWhole() {
    return Stream.of(projectId, entry, balances).allMatch(Objects::nonNull)
        && Stream.of(
                entry.date(),
                balances.yearStart(),
                balances.fullYear(),
                balances.executed(),
                balances.funds())
            .allMatch(Objects::nonNull);
  }
}
