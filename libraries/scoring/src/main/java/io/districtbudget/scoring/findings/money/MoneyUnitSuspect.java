package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.FundColumn;
import io.districtbudget.scoring.findings.Place;
import java.math.BigDecimal;
import java.util.List;

/** 金额单位疑似有误 (two statements of the same money that differ by exactly 10,000, as 元 and 万元 do). */
public final class MoneyUnitSuspect implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    Amounts money = form.money();
    for (FundColumn column : FundColumn.values()) {
      BigDecimal total = column.of(money);
      BigDecimal sources = column.of(form.sourcesSum());
      BigDecimal booked = form.ledger() == null ? BigDecimal.ZERO : column.of(form.ledger());
      if (suspect(total, sources)) {
        return List.of(finding(column, total, sources));
      }
      if (suspect(total, booked)) {
        return List.of(finding(column, total, booked));
      }
    }
    if (suspect(money.yearStart(), money.fullYear())) {
      return List.of(finding(FundColumn.FULL_YEAR, money.yearStart(), money.fullYear()));
    }
    return suspect(money.fullYear(), money.executed())
        ? List.of(finding(FundColumn.EXECUTED, money.fullYear(), money.executed()))
        : List.of();
  }

  private static final BigDecimal FACTOR = BigDecimal.valueOf(10_000);

  private static boolean suspect(BigDecimal one, BigDecimal other) {
    return one.signum() != 0
        && other.signum() != 0
        && (one.multiply(FACTOR).compareTo(other) == 0
            || other.multiply(FACTOR).compareTo(one) == 0);
  }

  private static Finding finding(FundColumn column, BigDecimal one, BigDecimal other) {
    String first = Figures.fixed(one);
    String second = Figures.fixed(other);
    return new Finding(
        FindingCode.MONEY_UNIT_SUSPECT,
        new Place.Column(column),
        Figures.of("first", first, "second", second),
        new Sentence(
            first + " 与 " + second + " 恰好相差 10000 倍，疑似元与万元混用。",
            first
                + " and "
                + second
                + " differ by exactly 10,000: yuan and ten thousand yuan may be mixed."));
  }
}
