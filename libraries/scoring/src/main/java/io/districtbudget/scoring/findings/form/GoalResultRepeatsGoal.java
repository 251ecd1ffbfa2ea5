package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.SameWord;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.List;

/** 实际完成情况与目标相同 (a result that only repeats the goal). */
public final class GoalResultRepeatsGoal implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    String goal = form.narrative().annualGoal();
    String result = form.narrative().goalResult();
    if (goal == null || result == null || goal.isBlank() || !SameWord.same(goal, result)) {
      return List.of();
    }
    return List.of(
        new Finding(
            FindingCode.GOAL_RESULT_REPEATS_GOAL,
            Place.FORM,
            Figures.of("characters", Integer.toString(goal.length())),
            new Sentence(
                "实际完成情况与预期目标文字相同，未说明完成情况。",
                "The result repeats the goal word for word and says nothing about what was"
                    + " reached.")));
  }
}
