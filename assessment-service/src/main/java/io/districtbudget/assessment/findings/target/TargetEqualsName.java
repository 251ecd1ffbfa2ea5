package io.districtbudget.assessment.findings.target;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.assessment.scoring.SameWord;
import io.districtbudget.expression.Sentence;
import java.util.Optional;

/** 指标值与指标名称相同 (a target that only repeats the name). */
public final class TargetEqualsName implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    String name = indicator.facts().name();
    String target = indicator.facts().target().raw();
    if (target.isBlank() || !SameWord.same(name, target)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingCode.TARGET_EQUALS_NAME,
            row,
            Figures.of("target", target.strip()),
            new Sentence("指标值与指标名称相同，无从衡量。", "The target only repeats the indicator's name.")));
  }
}
