package io.districtbudget.form.departmentbudget;

import io.districtbudget.form.document.Repair;
import io.districtbudget.form.document.budget.DepartmentBudget;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A department budget that was read.
 *
 * @param department 预算主管部门 as the cover prints it
 * @param line number of its first line in the document
 */
public record ReadBudget(
    @Nullable String department,
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
