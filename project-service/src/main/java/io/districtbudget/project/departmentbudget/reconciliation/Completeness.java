package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Amount;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Section;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.departmentbudget.TableKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is missing, unreadable, or left from the template that departments fill in. */
final class Completeness implements Rule {

  private static final Pattern DASH = Pattern.compile("[\\s\\-—–－/]*");
  private static final Pattern REMARK = Pattern.compile("备注|说明|备注说明|增减原因|依据|主要原因");
  private static final Pattern NO_DATA = Pattern.compile("无数据|没有数据|无[^。，,]{0,40}安排|空表");
  private static final Pattern LEFTOVER =
      Pattern.compile(
          "[（(][^（）()]*持平\\s*/\\s*基本持平[^（）()]*[）)]|持平\\s*/\\s*基本持平|增加\\s*/\\s*减少|增长\\s*/\\s*下降"
              + "|增加（减少）|增长（下降）|[X×ＸxX]{2,}\\s*(?:年|万元|元|个|单位|部门|项目|%)|_{2,}|【[^】0-9]{0,40}】");

  @Override
  public void check(Budget budget, Result result) {
    for (TableKind kind : TableKind.values()) {
      Table table = budget.table(kind);
      if (table == null) {
        result.found(Check.TABLE_MISSING, kind.label(), "");
      } else {
        table(table, result);
      }
    }
    budget.content().sections().forEach(section -> leftovers(section, result));
  }

  private static void table(Table table, Result result) {
    List<Amount> amounts = table.lines().stream().flatMap(line -> line.amounts().stream()).toList();
    boolean noData = table.note() != null && NO_DATA.matcher(table.note()).find();
    boolean nonZero =
        amounts.stream().anyMatch(each -> each.amount() != null && !each.amount().isZero());
    if (amounts.isEmpty() && !noData) {
      result.found(Check.TABLE_EMPTY, table.kind().label(), "");
    }
    if (noData && nonZero) {
      result.found(Check.TABLE_NOT_EMPTY, table.kind().label(), String.valueOf(table.note()));
    }
    if (noData && amounts.isEmpty()) {
      examples(table, result);
    }
    if (table.moneyUnit() == null && !amounts.isEmpty()) {
      result.found(Check.MONEY_UNIT_MISSING, table.kind().label(), "");
    }
    table.lines().forEach(line -> unreadable(table.kind(), line, result));
  }

  /** Codes in a table without data are the examples of the template. */
  private static void examples(Table table, Result result) {
    List<String> names =
        table.lines().stream()
            .filter(line -> line.code() != null)
            .map(line -> line.code() + " " + line.name())
            .toList();
    if (!names.isEmpty()) {
      result.found(Check.TEMPLATE_LEFTOVER, table.kind().label(), String.join("、", names));
    }
  }

  private static void unreadable(TableKind kind, Line line, Result result) {
    for (Amount amount : line.amounts()) {
      boolean words = REMARK.matcher(amount.column()).matches();
      if (!words && amount.amount() == null && !DASH.matcher(amount.printed()).matches()) {
        result.found(Check.AMOUNT_UNREADABLE, Budget.place(kind, line), amount.printed());
      }
    }
  }

  private static void leftovers(Section section, Result result) {
    Matcher matcher = LEFTOVER.matcher(section.text());
    while (matcher.find()) {
      result.found(Check.TEMPLATE_LEFTOVER, section.title(), matcher.group());
    }
  }
}
