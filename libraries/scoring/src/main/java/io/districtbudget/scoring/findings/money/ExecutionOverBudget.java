package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.List;

/** 执行数超过全年预算数 (more was executed than the full-year budget). */
public final class ExecutionOverBudget implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    if (form.money().executed().compareTo(form.money().fullYear()) <= 0) {
      return List.of();
    }
    String executed = Figures.fixed(form.money().executed());
    String fullYear = Figures.fixed(form.money().fullYear());
    return List.of(
        new Finding(
            FindingCode.EXECUTION_OVER_BUDGET,
            Place.FORM,
            Figures.of("executed", executed, "fullYear", fullYear),
            new Sentence(
                "全年执行数 " + executed + " 元超过全年预算数 " + fullYear + " 元。",
                "Executed " + executed + " exceeds the full-year budget of " + fullYear + ".")));
  }
}
