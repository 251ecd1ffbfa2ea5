package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.SameWord;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
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
