package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.assessment.scoring.Measured;
import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.expression.Sentence;
import java.math.RoundingMode;
import java.util.Optional;

/** 超额完成未说明原因 (far more than a positive target, without a reason). */
public final class OverachievedUnexplained implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    Optional<Measured> measured =
        indicator.facts().measured().filter(pair -> pair.overachieved(form.rules().quantity()));
    if (measured.isEmpty() || indicator.facts().explained()) {
      return Optional.empty();
    }
    String percent =
        measured
            .get()
            .actual()
            .multiply(RuleSet.HUNDRED)
            .divide(measured.get().target(), 2, RoundingMode.HALF_UP)
            .toPlainString();
    String target = indicator.facts().target().raw().strip();
    String actual = indicator.facts().actual().raw().strip();
    return Optional.of(
        new Finding(
            FindingCode.OVERACHIEVED_UNEXPLAINED,
            row,
            Figures.of("target", target, "actual", actual, "percent", percent),
            new Sentence(
                "实际完成 " + actual + " 为指标值 " + target + " 的 " + percent + "%，未说明原因。",
                "Actual "
                    + actual
                    + " is "
                    + percent
                    + "% of the target "
                    + target
                    + " and no reason is given.")));
  }
}
