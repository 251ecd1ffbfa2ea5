package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.money.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 合计 (totals) that tables print. */
public final class Totals {

  private static final Pattern TOTAL = Pattern.compile("(?:(?:本年)?(?:收入|支出))?(?:合计|总计)[:：]?");

  private Totals() {}

  /** 收入总计 of the first table that prints it. */
  static @Nullable Money revenue(DepartmentBudgetContent content) {
    return first(
        total(content, TableKind.REVENUE_AND_EXPENDITURE, Side.REVENUE, "AMOUNT"),
        total(content, TableKind.REVENUE, null, "TOTAL"));
  }

  /** 支出总计 of the first table that prints it. */
  static @Nullable Money expenditure(DepartmentBudgetContent content) {
    return first(
        total(content, TableKind.REVENUE_AND_EXPENDITURE, Side.EXPENDITURE, "AMOUNT"),
        total(content, TableKind.EXPENDITURE, null, "TOTAL"));
  }

  /** The amount of the total line in a column; null when it is not printed. */
  public static @Nullable Money total(
      DepartmentBudgetContent content, TableKind kind, @Nullable Side side, String column) {
    Table table = content.table(kind);
    Line line = table == null ? null : totalLine(table, side);
    return line == null ? null : DepartmentBudgetContent.amount(line, column);
  }

  /** The line of the total of a side; the last one when there are subtotals before it. */
  public static @Nullable Line totalLine(Table table, @Nullable Side side) {
    return table.lines().stream()
        .filter(line -> line.side() == side && isTotal(line))
        .reduce((before, last) -> last)
        .orElse(null);
  }

  /** Whether the line is a total by its name. */
  public static boolean isTotal(Line line) {
    String name = line.name() == null ? "" : line.name().replaceAll("\\s", "");
    return line.code() == null && TOTAL.matcher(name).matches();
  }

  private static @Nullable Money first(@Nullable Money first, @Nullable Money second) {
    return first == null ? second : first;
  }
}
