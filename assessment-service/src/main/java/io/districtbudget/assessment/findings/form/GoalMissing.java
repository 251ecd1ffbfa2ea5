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

/** 未填年度目标 (the annual goal is blank). */
public final class GoalMissing implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    return Narrative.blank(form.narrative().annualGoal())
        ? List.of(
            new Finding(
                FindingCode.GOAL_MISSING,
                Place.FORM,
                Figures.of(),
                new Sentence("年度总体目标的预期目标为空。", "The annual goal is blank.")))
        : List.of();
  }
}
