package io.districtbudget.scoring.findings.money;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.List;

/** 全年预算数为零 (full-year budget 0): there is nothing to measure the execution by. */
public final class BudgetZero implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    if (form.money().fullYear().signum() != 0) {
      return List.of();
    }
    String yearStart = Figures.fixed(form.money().yearStart());
    return List.of(
        new Finding(
            FindingCode.BUDGET_ZERO,
            Place.FORM,
            Figures.of("yearStart", yearStart, "fullYear", "0.00"),
            new Sentence(
                "全年预算数为 0（年初 " + yearStart + " 元），执行率无从计算。",
                "The full-year budget is 0 (year start "
                    + yearStart
                    + "): there is no execution rate.")));
  }
}
