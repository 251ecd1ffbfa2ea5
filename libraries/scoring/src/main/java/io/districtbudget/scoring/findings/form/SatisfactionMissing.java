package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
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
