package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 绩效得分明显高于资金执行 (results that run ahead of the money): (S/90 − B/10) ÷ (S/90), S the indicators and
 * B the execution in points.
 */
public final class ResultsAheadOfMoney implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal results = form.sheet().auditedPoints();
    BigDecimal resultPoints = form.rules().indicatorPoints();
    BigDecimal execution = form.sheet().execution().score();
    BigDecimal executionWeight = form.rules().execution().weight();
    if (results.signum() <= 0
        || executionWeight.signum() == 0
        || !form.sheet().execution().applies()) {
      return List.of();
    }
    // 1 − (B/b) ÷ (S/s) without a rounded intermediate: s·B against (1 − limit)·b·S
    BigDecimal money = execution.multiply(resultPoints);
    BigDecimal least =
        executionWeight
            .multiply(results)
            .multiply(BigDecimal.ONE.subtract(form.rules().audit().resultsAheadShare()));
    if (money.compareTo(least) >= 0) {
      return List.of();
    }
    BigDecimal ahead =
        RuleSet.HUNDRED.subtract(
            money
                .multiply(RuleSet.HUNDRED)
                .divide(executionWeight.multiply(results), 2, RoundingMode.HALF_UP));
    String percent = ahead.toPlainString();
    return List.of(
        new Finding(
            FindingCode.RESULTS_AHEAD_OF_MONEY,
            Place.FORM,
            Figures.of(
                "indicatorScore",
                Figures.plain(results),
                "executionScore",
                Figures.plain(execution),
                "aheadPercent",
                percent),
            new Sentence(
                "指标得分 "
                    + Figures.plain(results)
                    + "，执行率得分 "
                    + Figures.plain(execution)
                    + "，绩效高于资金执行 "
                    + percent
                    + "%。",
                "Indicators score "
                    + Figures.plain(results)
                    + ", the execution "
                    + Figures.plain(execution)
                    + ": results run "
                    + percent
                    + "% ahead of the money.")));
  }
}
