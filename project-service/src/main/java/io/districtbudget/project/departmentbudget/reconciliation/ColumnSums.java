package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Column;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 每行各栏之和 = 合计: basic + project, the sources of revenue, personnel + office cost, the kinds of
 * budget, the three public expenses.
 */
final class ColumnSums implements Rule {

  private static final String TOTAL = "TOTAL";

  /** Columns of another year, and those that hold words. */
  private static final Pattern NO_PART =
      Pattern.compile("(?:20\\d{2}年|上年(?!结转|结余)).*|备注|说明|备注说明|增减原因|依据|主要原因");

  @Override
  public void check(Budget budget, Result result) {
    for (Table table : budget.content().tables()) {
      for (Line line : table.lines()) {
        if (!line.amounts().isEmpty() && line.side() != Side.REVENUE) {
          check(table, line, result);
        }
      }
    }
  }

  private static void check(Table table, Line line, Result result) {
    switch (table.kind()) {
      case REVENUE -> equal(table, line, Check.REVENUE_SOURCES, TOTAL, others(table), result);
      case EXPENDITURE, GENERAL_PUBLIC_BUDGET, GOVERNMENT_FUNDS, STATE_CAPITAL ->
          equal(table, line, Check.BASIC_AND_PROJECT, TOTAL, others(table), result);
      case BASIC_EXPENDITURE ->
          equal(table, line, Check.PERSONNEL_AND_OFFICE, TOTAL, others(table), result);
      case APPROPRIATIONS ->
          equal(table, line, Check.APPROPRIATION_KINDS, TOTAL, others(table), result);
      case THREE_PUBLIC_EXPENSES -> {
        List<String> parts = List.of("ABROAD", "RECEPTION", "VEHICLES");
        equal(table, line, Check.THREE_PUBLIC_PARTS, TOTAL, parts, result);
        List<String> vehicles = List.of("VEHICLE_PURCHASE", "VEHICLE_RUNNING");
        equal(table, line, Check.THREE_PUBLIC_PARTS, "VEHICLES", vehicles, result);
      }
      case REVENUE_AND_EXPENDITURE -> {
        // One column on each side.
      }
    }
  }

  private static List<String> others(Table table) {
    return table.columns().stream()
        .map(Column::key)
        .filter(key -> !key.equals(TOTAL) && !key.equals("AMOUNT"))
        .filter(key -> !NO_PART.matcher(key).matches())
        .toList();
  }

  private static void equal(
      Table table, Line line, Check check, String whole, List<String> parts, Result result) {
    boolean stated = table.columns().stream().anyMatch(column -> column.key().equals(whole));
    if (!stated || parts.isEmpty()) {
      return;
    }
    List<String> labels = parts.stream().map(part -> Budget.label(table, part)).toList();
    BigDecimal sum = Budget.sum(parts.stream().map(part -> Budget.amount(line, part)).toList());
    result.equal(
        check,
        Budget.place(table.kind(), line),
        Figure.money(String.join("+", labels), String.join(" + ", parts), sum),
        Figure.money(Budget.label(table, whole), whole, Budget.amount(line, whole)));
  }
}
