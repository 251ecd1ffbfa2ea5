package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent;
import java.util.List;

/** 勾稽核对 (reconciliation) of one department budget: all rules, in the order of the document. */
public final class Reconciliation {

  private Reconciliation() {}

  /**
   * Every equation that can be checked and every finding.
   *
   * @param registered the department's projects with a year-start budget of the year
   */
  public static Result of(DepartmentBudgetContent content, List<RegisteredProject> registered) {
    Result result = new Result();
    Budget budget = new Budget(content);
    List<Rule> rules =
        List.of(
            new Completeness(),
            new SideSums(),
            new ClassificationSums(),
            new ColumnSums(),
            new TablesAgree(),
            new StatedFigures(),
            new StatedChanges(),
            new Procurement(),
            new DeclaredProjects(registered),
            new KeyProjects(registered));
    rules.forEach(rule -> rule.check(budget, result));
    return result;
  }
}
