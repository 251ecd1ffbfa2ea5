package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;

/**
 * 执行率偏低且未说明原因 (low rate without a reason beside the money). Reasons of indicators are no reason for
 * the money.
 */
public final class LowExecutionUnexplained implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal fullYear = form.money().fullYear();
    BigDecimal least = fullYear.multiply(form.rules().execution().lowBelowShare());
    if (fullYear.signum() <= 0
        || form.money().executed().compareTo(least) >= 0
        || !Narrative.blank(form.narrative().executionReason())) {
      return List.of();
    }
    String rate = form.sheet().execution().rate().toPlainString();
    String executed = Figures.fixed(form.money().executed());
    String budget = Figures.fixed(fullYear);
    String threshold =
        Figures.plain(form.rules().execution().lowBelowShare().multiply(RuleSet.HUNDRED));
    return List.of(
        new Finding(
            FindingCode.LOW_EXECUTION_UNEXPLAINED,
            Place.FORM,
            Figures.of(
                "rate", rate, "threshold", threshold, "executed", executed, "fullYear", budget),
            new Sentence(
                "执行率 " + rate + "%（" + executed + " ÷ " + budget + "）低于 " + threshold + "%，未说明原因。",
                "The execution rate of "
                    + rate
                    + "% ("
                    + executed
                    + " ÷ "
                    + budget
                    + ") is below "
                    + threshold
                    + "% and no reason is given.")));
  }
}
