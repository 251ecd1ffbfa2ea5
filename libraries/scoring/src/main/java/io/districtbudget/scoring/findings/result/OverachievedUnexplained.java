package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.Measured;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.RoundingMode;
import java.util.Optional;

/** 超额完成未说明原因 (far more than a positive target, without a reason). */
public final class OverachievedUnexplained implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    Optional<Measured> measured =
        indicator.measured().filter(pair -> pair.overachieved(form.rules().quantity()));
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
