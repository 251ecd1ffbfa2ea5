package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.projection.FundBalance;
import io.districtbudget.assessment.projection.ProjectBudget;
import io.districtbudget.scoring.Amounts;
import java.util.List;

/** 项目资金 (the ledger's balances that an assessment was scored with), in 元. */
public record MoneySnapshot(Amounts total, List<FundBalance> funds) {
  private static final String UNSPECIFIED = "UNSPECIFIED";

  public MoneySnapshot {
    funds = List.copyOf(funds);
  }

  public static MoneySnapshot of(ProjectBudget budget) {
    return new MoneySnapshot(budget.amounts(), budget.funds());
  }

  /** True when these are the same amounts. */
  public boolean sameTotal(MoneySnapshot other) {
    return total.sameAs(other.total);
  }

  /** The rows of the three official sources; money of an unknown source is in none of them. */
  public List<Amounts> sources() {
    List<Amounts> named =
        funds.stream()
            .filter(fund -> !fund.source().equals(UNSPECIFIED))
            .map(fund -> new Amounts(fund.yearStart(), fund.fullYear(), fund.executed()))
            .toList();
    return named.isEmpty() && !funds.isEmpty() ? List.of(Amounts.NONE) : named;
  }
}
