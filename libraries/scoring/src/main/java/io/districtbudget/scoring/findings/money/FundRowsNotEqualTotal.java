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

/** 资金来源合计与总额不符 (source rows that do not add up to the total of their column). */
public final class FundRowsNotEqualTotal implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    return Arrays.stream(FundColumn.values())
        .filter(column -> column.of(form.sourcesSum()).signum() != 0)
        .filter(column -> column.of(form.sourcesSum()).compareTo(column.of(form.money())) != 0)
        .map(
            column ->
                finding(
                    column,
                    Figures.fixed(column.of(form.money())),
                    Figures.fixed(column.of(form.sourcesSum()))))
        .toList();
  }

  private static Finding finding(FundColumn column, String total, String sources) {
    return new Finding(
        FindingCode.FUND_ROWS_NOT_EQUAL_TOTAL,
        new Place.Column(column),
        Figures.of("total", total, "sources", sources),
        new Sentence(
            column.label() + "栏总额 " + total + " 元，资金来源合计 " + sources + " 元，两者不符。",
            "Column "
                + column.label()
                + ": the total is "
                + total
                + ", its source rows add up to "
                + sources
                + "."));
  }
}
