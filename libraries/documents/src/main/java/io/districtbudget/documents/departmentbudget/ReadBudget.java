package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A budget, or final accounts, that was read.
 *
 * @param kind DEPARTMENT_BUDGET, UNIT_BUDGET or FINAL_ACCOUNTS
 * @param owner the department, or the unit of a unit's, as the document prints it
 * @param departmentOfUnit 预算主管部门 beside the unit, when the cover prints both
 * @param line number of its first line in the document
 */
public record ReadBudget(
    FormKind kind,
    @Nullable String owner,
    @Nullable String departmentOfUnit,
    @Nullable Integer year,
    int line,
    DepartmentBudget budget,
    List<Repair> repairs) {

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

  static @Nullable Integer yearIn(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }
}
