package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
      LocalText text = LocalText.of("会计年度 %d 不合理。", "The fiscal year %d is not plausible.", year);
      violations.add(Violation.of("/year", "FISCAL_YEAR_INVALID", text, year));
    }
    Set<TableKind> seen = EnumSet.noneOf(TableKind.class);
    for (int i = 0; i < content.tables().size(); i++) {
      Table table = content.tables().get(i);
      if (!seen.add(table.kind())) {
        LocalText text =
            LocalText.of(
                "%s出现了两次。", "Table %2$s stands twice.", table.kind().label(), table.kind());
        violations.add(
            Violation.of("/tables/" + i + "/kind", "TABLE_REPEATED", text, table.kind()));
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
        LocalText text =
            LocalText.of(
                "%s第 %d 行的行号应为 %2$d，不是 %d。",
                "Line %2$d of %4$s has the number %3$d.",
                table.kind().label(),
                i + 1,
                line.number(),
                table.kind());
        violations.add(
            Violation.of(
                "/tables/" + at + "/lines/" + i + "/number",
                "LINE_NUMBER_WRONG",
                text,
                line.number()));
      }
    }
  }
}
