package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.Sentence;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;

/** 指标值缺少单位 (a bare number, with or without an operator). */
public final class TargetWithoutUnit implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    TargetReading target = indicator.facts().target();
    boolean number =
        target.kind() == ReadingKind.NUMERIC || target.kind() == ReadingKind.APPROXIMATE;
    if (!number || target.unit() != null || !target.qualifiers().isEmpty()) {
      return Optional.empty();
    }
    String raw = target.raw().strip();
    return Optional.of(
        new Finding(
            FindingCode.TARGET_WITHOUT_UNIT,
            row,
            Figures.of("target", raw),
            new Sentence("指标值“" + raw + "”没有单位。", "The target '" + raw + "' has no unit.")));
  }
}
