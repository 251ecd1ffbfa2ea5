package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.FundColumn;
import io.districtbudget.scoring.findings.Place;
import java.util.Arrays;
import java.util.List;

/** 资金来源未填 (a column with a total whose source rows are all 0). */
public final class FundRowsEmpty implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    if (form.sources().isEmpty()) {
      return List.of();
    }
    return Arrays.stream(FundColumn.values())
        .filter(column -> column.of(form.money()).signum() != 0)
        .filter(column -> column.of(form.sourcesSum()).signum() == 0)
        .map(column -> finding(column, Figures.fixed(column.of(form.money()))))
        .toList();
  }

  private static Finding finding(FundColumn column, String total) {
    return new Finding(
        FindingCode.FUND_ROWS_EMPTY,
        new Place.Column(column),
        Figures.of("total", total, "sources", "0.00"),
        new Sentence(
            column.label() + "栏总额 " + total + " 元，资金来源各行均为 0。",
            "Column "
                + column.label()
                + ": the total is "
                + total
                + ", its source rows are all 0."));
  }
}
