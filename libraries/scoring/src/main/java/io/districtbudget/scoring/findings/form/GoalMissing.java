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
