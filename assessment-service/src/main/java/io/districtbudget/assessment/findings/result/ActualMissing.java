package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import java.util.Optional;

/** 未填实际完成值 (points without an actual value). */
public final class ActualMissing implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (indicator.facts().actual().kind() != ActualKind.MISSING
        || indicator.audited().signum() <= 0) {
      return Optional.empty();
    }
    String score = Figures.plain(indicator.audited());
    return Optional.of(
        new Finding(
            FindingCode.ACTUAL_MISSING,
            row,
            Figures.of("score", score),
            new Sentence(
                "未填实际完成值，却得 " + score + " 分。",
                "There is no actual value, yet it scores " + score + ".")));
  }
}
