package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;

/** 扣分未说明原因 (points lost without a reason). */
public final class DeductionUnexplained implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (indicator.audited().compareTo(indicator.facts().weight()) >= 0
        || indicator.facts().explained()) {
      return Optional.empty();
    }
    String score = Figures.plain(indicator.audited());
    String weight = Figures.plain(indicator.facts().weight());
    return Optional.of(
        new Finding(
            FindingCode.DEDUCTION_UNEXPLAINED,
            row,
            Figures.of("score", score, "weight", weight),
            new Sentence(
                "得分 " + score + " 低于分值 " + weight + "，未说明原因。",
                "It scores " + score + " of " + weight + " and no reason is given.")));
  }
}
