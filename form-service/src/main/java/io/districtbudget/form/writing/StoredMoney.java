package io.districtbudget.form.writing;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.Balances;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 项目资金 (money) as the services keep it, in the rows that a form prints. */
final class StoredMoney {

  static final FormBudget NONE =
      budget(
          row(null, null, null),
          row(null, null, null),
          row(null, null, null),
          row(null, null, null));

  private StoredMoney() {}

  /** Of balances by source; what came from no stated source is in the total only. */
  static FormBudget ofBalances(Balances balances) {
    return budget(
        row(balances.yearStart(), balances.fullYear(), balances.executed()),
        source(balances, "APPROPRIATION"),
        source(balances, "CARRY_OVER"),
        source(balances, "OTHER"));
  }

  /** Of the rows that a published form printed. */
  static FormBudget ofPrinted(AssessmentAnswer.Money printed) {
    return budget(
        columns(printed.total()),
        columns(printed.appropriation()),
        columns(printed.carryOver()),
        columns(printed.other()));
  }

  /** With the figures of the row of execution. */
  static FormBudget scored(
      FormBudget money, @Nullable String rate, @Nullable String score, @Nullable String weight) {
    return new FormBudget(
        money.moneyUnit(),
        money.projectTotal(),
        money.total(),
        money.appropriation(),
        money.carryOver(),
        money.other(),
        rate,
        score,
        weight);
  }

  private static FundColumns source(Balances balances, String source) {
    for (Balances.Fund fund : balances.funds()) {
      if (fund.source().equals(source)) {
        return row(fund.yearStart(), fund.fullYear(), fund.executed());
      }
    }
    boolean any = !balances.funds().isEmpty();
    boolean unstated =
        balances.funds().stream().anyMatch(fund -> fund.source().equals("UNSPECIFIED"));
    BigDecimal nothing = any && !unstated ? BigDecimal.ZERO : null;
    return row(nothing, nothing, nothing);
  }

  private static FundColumns columns(AssessmentAnswer.@Nullable Columns columns) {
    return columns == null
        ? row(null, null, null)
        : row(columns.yearStart(), columns.fullYear(), columns.executed());
  }

  private static FundColumns row(
      @Nullable BigDecimal yearStart,
      @Nullable BigDecimal fullYear,
      @Nullable BigDecimal executed) {
    return new FundColumns(
        yearStart, fullYear, executed, new FundColumns.Printed(null, null, null));
  }

  private static FormBudget budget(
      FundColumns total, FundColumns appropriation, FundColumns carryOver, FundColumns other) {
    return new FormBudget("元", null, total, appropriation, carryOver, other, null, null, null);
  }
}
