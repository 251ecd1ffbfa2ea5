package io.districtbudget.assessment.scores;

import io.districtbudget.scoring.Amounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 (the money of a form): 年度资金总额 and, where stated, its source rows.
 *
 * @param reason why the money was not spent, when a reason is given for it
 */
public record BudgetEntry(
    @NotNull @Valid AmountsEntry total,
    @Valid @Nullable AmountsEntry appropriation,
    @Valid @Nullable AmountsEntry carryOver,
    @Valid @Nullable AmountsEntry other,
    @Size(max = 4000) @Nullable String reason) {

  /** The total; a form without year-start budgets states no adjustment either. */
  public Amounts amounts() {
    return total.amounts(started());
  }

  /** The same beside the books, whose year-start budget stands in for one that is not stated. */
  public Amounts amounts(Amounts ledger) {
    Amounts stated = amounts();
    return started()
        ? stated
        : new Amounts(ledger.yearStart(), stated.fullYear(), stated.executed());
  }

  /** The source rows that are stated. */
  public List<Amounts> sources() {
    return Stream.of(appropriation, carryOver, other)
        .filter(Objects::nonNull)
        .map(row -> row.amounts(started()))
        .toList();
  }

  private boolean started() {
    return total.yearStart() != null || total.fullYear() == null;
  }
}
