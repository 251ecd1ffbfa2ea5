package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.math.BigDecimal;
import java.util.List;

/**
 * 预算调整幅度较大 (large adjustment of the year-start budget): the approved targets need a second look.
 */
public final class LargeAdjustment implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal yearStart = form.money().yearStart();
    BigDecimal change = form.money().fullYear().subtract(yearStart);
    BigDecimal limit = yearStart.multiply(form.rules().audit().largeAdjustmentShare());
    if (change.signum() == 0 || change.abs().compareTo(limit) < 0) {
      return List.of();
    }
    String start = Figures.fixed(yearStart);
    String fullYear = Figures.fixed(form.money().fullYear());
    return List.of(
        new Finding(
            FindingCode.LARGE_ADJUSTMENT,
            Place.FORM,
            Figures.of("yearStart", start, "fullYear", fullYear, "change", Figures.fixed(change)),
            new Sentence(
                "年初预算数 "
                    + start
                    + " 元调整为 "
                    + fullYear
                    + " 元，变动 "
                    + Figures.fixed(change)
                    + " 元，需确认绩效目标。",
                "The year-start budget of "
                    + start
                    + " became "
                    + fullYear
                    + " ("
                    + Figures.fixed(change)
                    + "): the targets must be confirmed.")));
  }
}
