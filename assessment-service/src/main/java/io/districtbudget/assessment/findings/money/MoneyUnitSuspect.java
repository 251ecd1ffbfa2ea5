package io.districtbudget.assessment.findings.money;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.FindingRule;
import io.districtbudget.assessment.findings.FundColumn;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Amounts;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.expression.Sentence;
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
