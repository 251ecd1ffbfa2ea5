package io.districtbudget.assessment.findings.form;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.FindingRule;
import io.districtbudget.assessment.findings.Narrative;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.expression.Sentence;
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
