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
import java.util.Arrays;
import java.util.List;

/** 表内金额与账面不符 (amounts of the form that differ from the ledger). The ledger is what is scored. */
public final class LedgerDiffers implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    Amounts ledger = form.ledger();
    if (ledger == null) {
      return List.of();
    }
    return Arrays.stream(FundColumn.values())
        .filter(column -> column.of(form.money()).compareTo(column.of(ledger)) != 0)
        .map(
            column ->
                finding(
                    column,
                    Figures.fixed(column.of(form.money())),
                    Figures.fixed(column.of(ledger))))
        .toList();
  }

  private static Finding finding(FundColumn column, String stated, String booked) {
    return new Finding(
        FindingCode.LEDGER_DIFFERS,
        new Place.Column(column),
        Figures.of("stated", stated, "ledger", booked),
        new Sentence(
            column.label() + "栏表内 " + stated + " 元，账面 " + booked + " 元。",
            "Column "
                + column.label()
                + ": the form states "
                + stated
                + ", the ledger "
                + booked
                + "."));
  }
}
