package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A document parted into its budgets, if it holds any, and the lines of the forms.
 *
 * @param budgets of departments and units, and final accounts, in the order of the document
 * @param rest lines of the forms; all lines when there is no budget
 */
public record BudgetDocument(List<ReadBudget> budgets, List<Line> rest) {

  /**
   * Parts the lines: a cover of another owner, year or kind begins another budget.
   *
   * @param beginsForm tells the first line of a form that is printed with a budget
   */
  public static BudgetDocument of(List<Line> lines, Predicate<Line> beginsForm) {
    List<ReadBudget> budgets = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    for (List<Line> part : BudgetParts.of(lines)) {
      DepartmentBudgetReader reader = new DepartmentBudgetReader(part, beginsForm);
      if (reader.found()) {
        budgets.add(reader.budget());
      }
      rest.addAll(reader.found() ? reader.rest() : part);
    }
    return new BudgetDocument(List.copyOf(budgets), List.copyOf(rest));
  }
}
