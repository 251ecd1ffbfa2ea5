package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.Place;
import java.util.List;

/** 未填目标实际完成情况 (the result of the annual goal is blank). */
public final class GoalResultMissing implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    return Narrative.blank(form.narrative().goalResult())
        ? List.of(
            new Finding(
                FindingCode.GOAL_RESULT_MISSING,
                Place.FORM,
                Figures.of(),
                new Sentence("年度总体目标的实际完成情况为空。", "The result of the annual goal is blank.")))
        : List.of();
  }
}
