package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.Sentence;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.SameWord;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;

/** 指标值无法识别 (a target that says nothing measurable: blank, or several values in one). */
public final class TargetUnreadable implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    TargetReading target = indicator.facts().target();
    boolean severalValues = target.kind() == ReadingKind.COMPOUND && target.value() == null;
    boolean nothing =
        target.kind() == ReadingKind.INVALID
            && !SameWord.same(indicator.facts().name(), target.raw());
    if (!severalValues && !nothing) {
      return Optional.empty();
    }
    String raw = target.raw().strip();
    return Optional.of(
        new Finding(
            FindingCode.TARGET_UNREADABLE,
            row,
            Figures.of("target", raw),
            new Sentence(
                "指标值“" + raw + "”无法识别为可衡量的值。",
                "The target '" + raw + "' cannot be read as something measurable.")));
  }
}
