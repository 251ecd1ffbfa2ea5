package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.departmentbudget.TableKind;
import io.districtbudget.project.departmentbudget.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables with two sides: 收入总计 = 支出总计; 一、二、三 add up to the total of their side, 1、2、3 to the item
 * above them.
 */
final class SideSums implements Rule {

  private static final Pattern ITEM = Pattern.compile("\\s*[一二三四五六七八九十]+、.*");
  private static final Pattern PART = Pattern.compile("\\s*\\d+[、.．].*");

  @Override
  public void check(Budget budget, Result result) {
    for (TableKind kind : List.of(TableKind.REVENUE_AND_EXPENDITURE, TableKind.APPROPRIATIONS)) {
      Table table = budget.table(kind);
      if (table != null) {
        side(table, Side.REVENUE, "AMOUNT", result);
        String column = kind == TableKind.APPROPRIATIONS ? "TOTAL" : "AMOUNT";
        side(table, Side.EXPENDITURE, column, result);
        balance(table, column, result);
      }
    }
  }

  private static void balance(Table table, String column, Result result) {
    Line revenue = Totals.totalLine(table, Side.REVENUE);
    Line expenditure = Totals.totalLine(table, Side.EXPENDITURE);
    if (revenue != null && expenditure != null) {
      result.equal(
          Check.REVENUE_EQUALS_EXPENDITURE,
          table.kind().label(),
          Figure.money("收入总计", "revenue", Budget.amount(revenue, "AMOUNT")),
          Figure.money("支出总计", "expenditure", Budget.amount(expenditure, column)));
    }
  }

  /** The items make the first total; what stands behind a subtotal makes the next with it. */
  private static void side(Table table, Side side, String column, Result result) {
    List<Line> lines = table.lines().stream().filter(line -> line.side() == side).toList();
    boolean numbered = lines.stream().anyMatch(line -> named(line, ITEM));
    List<Line> open = new ArrayList<>();
    boolean total = false;
    for (Line line : lines) {
      if (Totals.isTotal(line)) {
        sum(table, line, open, column, result);
        open = new ArrayList<>(List.of(line));
        total = true;
      } else if (named(line, ITEM) || ((total || !numbered) && !named(line, PART))) {
        open.add(line);
      }
    }
    if (!total) {
      result.found(Check.TOTAL_MISSING, table.kind().label(), label(side));
    }
    parts(table, lines, column, result);
  }

  /** 1、2、3 below an item are all of it, where any of them is printed. */
  private static void parts(Table table, List<Line> lines, String column, Result result) {
    Line item = null;
    List<Line> parts = new ArrayList<>();
    for (Line line : lines) {
      if (named(line, PART)) {
        parts.add(line);
      } else {
        partsOf(table, item, parts, column, result);
        parts = new ArrayList<>();
        item = named(line, ITEM) ? line : null;
      }
    }
    partsOf(table, item, parts, column, result);
  }

  private static void partsOf(
      Table table, @Nullable Line item, List<Line> parts, String column, Result result) {
    if (item != null && !parts.isEmpty()) {
      sum(table, item, parts, column, result);
    }
  }

  private static void sum(Table table, Line whole, List<Line> parts, String column, Result result) {
    BigDecimal sum = Budget.sum(parts.stream().map(line -> Budget.amount(line, column)).toList());
    result.equal(
        Check.SIDE_SUM,
        Budget.place(table.kind(), whole),
        Figure.money(parts.size() + " 项之和", "sum of " + parts.size() + " items", sum),
        Figure.money("本行", "this line", Budget.amount(whole, column)));
  }

  private static boolean named(Line line, Pattern pattern) {
    return line.name() != null && pattern.matcher(line.name()).matches();
  }

  private static String label(Side side) {
    return side == Side.REVENUE ? "收入" : "支出";
  }
}
