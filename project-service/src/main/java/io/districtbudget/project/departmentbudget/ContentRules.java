package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a department budget needs so that it can be stored: each table once, its lines numbered from
 * 1. What it says may be as wrong as the document is; the reconciliation names that.
 */
final class ContentRules {

  private ContentRules() {}

  /**
   * Refuses with all violations at once: FISCAL_YEAR_INVALID, TABLE_REPEATED, LINE_NUMBER_WRONG.
   */
  static void check(int year, DepartmentBudgetContent content) {
    List<Violation> violations = new ArrayList<>();
    if (year < 2000 || year > 2100) {
      violations.add(DepartmentBudgetRefusal.FISCAL_YEAR_INVALID.at("/year", year));
    }
    Set<TableKind> seen = EnumSet.noneOf(TableKind.class);
    for (int i = 0; i < content.tables().size(); i++) {
      Table table = content.tables().get(i);
      if (!seen.add(table.kind())) {
        violations.add(
            DepartmentBudgetRefusal.TABLE_REPEATED.at(
                "/tables/" + i + "/kind", table.kind(), Map.of("table", table.kind())));
      }
      numbers(i, table, violations);
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  private static void numbers(int at, Table table, List<Violation> violations) {
    for (int i = 0; i < table.lines().size(); i++) {
      Line line = table.lines().get(i);
      if (line.number() != i + 1) {
        violations.add(
            DepartmentBudgetRefusal.LINE_NUMBER_WRONG.at(
                "/tables/" + at + "/lines/" + i + "/number",
                line.number(),
                Map.of("table", table.kind(), "line", i + 1)));
      }
    }
  }
}
