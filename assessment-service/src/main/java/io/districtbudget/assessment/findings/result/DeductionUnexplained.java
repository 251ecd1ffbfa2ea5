package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.expression.Sentence;
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
