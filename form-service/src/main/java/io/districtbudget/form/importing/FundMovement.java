package io.districtbudget.form.importing;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FundColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The money of one fund source over a year, in 元: approved at its start, after adjustments, paid
 * out.
 */
record FundMovement(String source, BigDecimal yearStart, BigDecimal fullYear, BigDecimal executed) {

  static final String UNSPECIFIED = "UNSPECIFIED";

  BigDecimal adjustment() {
    return fullYear.subtract(yearStart);
  }

  /**
   * The source rows when each column adds up to its total, else everything under UNSPECIFIED: rows
   * of one column alone would make a source negative.
   */
  static List<FundMovement> of(FormBudget budget, FormKind kind) {
    boolean started = budget.total().yearStart() != null;
    FundMovement total = movement(UNSPECIFIED, budget.total(), kind, started);
    List<FundMovement> rows =
        List.of(
            movement("APPROPRIATION", budget.appropriation(), kind, started),
            movement("CARRY_OVER", budget.carryOver(), kind, started),
            movement("OTHER", budget.other(), kind, started));
    boolean addUp =
        equal(rows, total, FundMovement::yearStart)
            && equal(rows, total, FundMovement::fullYear)
            && equal(rows, total, FundMovement::executed);
    List<FundMovement> moved = new ArrayList<>(rows);
    moved.removeIf(FundMovement::nothing);
    return addUp && !moved.isEmpty() ? moved : List.of(total);
  }

  static BigDecimal sum(List<FundMovement> rows, Function<FundMovement, BigDecimal> column) {
    return rows.stream().map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean nothing() {
    return yearStart.signum() == 0 && fullYear.signum() == 0 && executed.signum() == 0;
  }

  private static boolean equal(
      List<FundMovement> rows, FundMovement total, Function<FundMovement, BigDecimal> column) {
    return sum(rows, column).compareTo(column.apply(total)) == 0;
  }

  /**
   * A declaration states the money applied for and nothing that came later. A form without
   * year-start budgets prints only what holds after all adjustments: that is what was approved.
   */
  private static FundMovement movement(
      String source, FundColumns row, FormKind kind, boolean started) {
    BigDecimal start = zero(started ? row.yearStart() : row.fullYear());
    if (kind == FormKind.DECLARATION) {
      return new FundMovement(source, start, start, BigDecimal.ZERO);
    }
    return new FundMovement(source, start, zero(row.fullYear()), zero(row.executed()));
  }

  private static BigDecimal zero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
