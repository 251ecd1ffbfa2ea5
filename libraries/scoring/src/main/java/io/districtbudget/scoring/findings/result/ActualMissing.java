package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
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
