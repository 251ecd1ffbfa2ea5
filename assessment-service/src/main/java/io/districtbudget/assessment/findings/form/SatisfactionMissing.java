package io.districtbudget.assessment.findings.form;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.FindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.expression.Sentence;
import java.util.List;

/**
 * 缺少满意度指标 (no satisfaction indicator though the framework has one). The 2020 framework keeps it on
 * level 2.
 */
public final class SatisfactionMissing implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    if (!form.rules().expectsSatisfaction() || hasSatisfaction(form)) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.SATISFACTION_MISSING,
            Place.FORM,
            Figures.of("framework", form.rules().appliesTo().framework()),
            new Sentence("未设置满意度指标。", "There is no satisfaction indicator.")));
  }

  static boolean hasSatisfaction(AuditedForm form) {
    return form.indicators().stream()
        .map(IndicatorScore::facts)
        .anyMatch(
            facts ->
                facts.level1().contains(RuleSet.SATISFACTION)
                    || facts.level2().contains(RuleSet.SATISFACTION));
  }
}
