package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FundColumns;
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
  static FormBudget ofBalances(JsonNode balances) {
    return budget(
        columns(balances),
        source(balances, "APPROPRIATION"),
        source(balances, "CARRY_OVER"),
        source(balances, "OTHER"));
  }

  /** Of the rows that a published form printed. */
  static FormBudget ofPrinted(JsonNode printed) {
    return budget(
        columns(printed.path("total")),
        columns(printed.path("appropriation")),
        columns(printed.path("carryOver")),
        columns(printed.path("other")));
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

  private static FundColumns source(JsonNode balances, String source) {
    for (JsonNode fund : balances.path("funds")) {
      if (fund.path("source").asText().equals(source)) {
        return columns(fund);
      }
    }
    boolean any = !balances.path("funds").isEmpty();
    boolean unstated = balances.path("funds").findValuesAsText("source").contains("UNSPECIFIED");
    BigDecimal nothing = any && !unstated ? BigDecimal.ZERO : null;
    return row(nothing, nothing, nothing);
  }

  private static FundColumns columns(JsonNode node) {
    return row(
        Fields.number(node, "yearStart"),
        Fields.number(node, "fullYear"),
        Fields.number(node, "executed"));
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
