package io.districtbudget.form.departmentbudget;

import io.districtbudget.form.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A document parted into its department budgets, if it holds any, and the lines of the forms.
 *
 * @param budgets in the order of the document
 * @param rest lines of the forms; all lines when there is no department budget
 */
public record BudgetDocument(List<ReadBudget> budgets, List<Line> rest) {

  /**
   * Parts the lines. The line with 预算主管部门 stands on the cover, so that a second one begins another
   * budget.
   *
   * @param beginsForm tells the first line of a form that is printed with a budget
   */
  public static BudgetDocument of(List<Line> lines, Predicate<Line> beginsForm) {
    List<ReadBudget> budgets = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    int start = 0;
    boolean named = false;
    for (int i = 1; i <= lines.size(); i++) {
      named |= BudgetWords.department(lines.get(i - 1)) != null;
      if (i == lines.size() || (named && beginsAnother(lines, start, i))) {
        List<Line> part = lines.subList(start, i);
        DepartmentBudgetReader reader = new DepartmentBudgetReader(part, beginsForm);
        if (reader.found()) {
          budgets.add(reader.budget());
        }
        rest.addAll(reader.found() ? reader.rest() : part);
        start = i;
        named = false;
      }
    }
    return new BudgetDocument(List.copyOf(budgets), List.copyOf(rest));
  }

  /** Title and department stand close together: the earlier of the two begins the budget. */
  private static boolean beginsAnother(List<Line> lines, int start, int index) {
    return cover(lines.get(index)) && !follows(lines, start, index);
  }

  /** A title right below the cover's department belongs to the same cover. */
  private static boolean follows(List<Line> lines, int start, int index) {
    return lines.subList(Math.max(start, index - 2), index).stream()
        .anyMatch(BudgetDocument::cover);
  }

  private static boolean cover(Line line) {
    return BudgetWords.department(line) != null || BudgetWords.title(line) != null;
  }
}
