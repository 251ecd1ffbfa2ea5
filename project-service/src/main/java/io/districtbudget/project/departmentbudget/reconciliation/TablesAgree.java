package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.TableKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 各表之间: the same figure in two tables, totals first, then class by class and code by code. */
final class TablesAgree implements Rule {

  private static final String TOTAL = "TOTAL";
  private static final int CLASS = 3;

  @Override
  public void check(Budget budget, Result result) {
    totals(budget, result);
    classes(budget, TableKind.REVENUE_AND_EXPENDITURE, "AMOUNT", result);
    classes(budget, TableKind.APPROPRIATIONS, TOTAL, result);
    codes(budget, result);
    publicExpenses(budget, result);
  }

  private static void totals(Budget budget, Result result) {
    Cell revenue = new Cell(TableKind.REVENUE_AND_EXPENDITURE, Side.REVENUE, "AMOUNT");
    Cell expenditure = new Cell(TableKind.REVENUE_AND_EXPENDITURE, Side.EXPENDITURE, "AMOUNT");
    same(budget, revenue, new Cell(TableKind.REVENUE, null, TOTAL), result);
    same(budget, expenditure, new Cell(TableKind.EXPENDITURE, null, TOTAL), result);
    same(
        budget,
        new Cell(TableKind.APPROPRIATIONS, Side.REVENUE, "AMOUNT"),
        new Cell(TableKind.REVENUE, null, "APPROPRIATION"),
        result);
    Map.of(
            TableKind.GENERAL_PUBLIC_BUDGET, "GENERAL_PUBLIC",
            TableKind.GOVERNMENT_FUNDS, "GOVERNMENT_FUNDS",
            TableKind.STATE_CAPITAL, "STATE_CAPITAL")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            funds ->
                same(
                    budget,
                    new Cell(TableKind.APPROPRIATIONS, Side.EXPENDITURE, funds.getValue()),
                    new Cell(funds.getKey(), null, TOTAL),
                    result));
    same(
        budget,
        new Cell(TableKind.GENERAL_PUBLIC_BUDGET, null, "BASIC"),
        new Cell(TableKind.BASIC_EXPENDITURE, null, TOTAL),
        result);
  }

  /** The total of a side and column of a table. */
  private record Cell(TableKind kind, @Nullable Side side, String column) {

    Figure figure(BigDecimal amount) {
      String side = side() == null ? "" : side() == Side.REVENUE ? "收入" : "支出";
      return Figure.money(
          kind.label() + side + "总计（" + Columns.zh(column) + "）",
          "total of " + kind.english() + " (" + column + ")",
          amount);
    }
  }

  private static void same(Budget budget, Cell left, Cell right, Result result) {
    BigDecimal first = budget.total(left.kind(), left.side(), left.column());
    BigDecimal second = budget.total(right.kind(), right.side(), right.column());
    if (first != null && second != null) {
      result.equal(
          Check.TABLES_AGREE,
          left.kind().label() + "与" + right.kind().label(),
          left.figure(first),
          right.figure(second));
    }
  }

  /** Each class of expenditure by its name; an item that no class has must be 0. */
  private static void classes(Budget budget, TableKind kind, String column, Result result) {
    boolean appropriations = kind == TableKind.APPROPRIATIONS;
    List<TableKind> classified = appropriations ? Budget.BY_FUNDS : List.of(TableKind.EXPENDITURE);
    if (budget.table(kind) == null || budget.table(classified.get(0)) == null) {
      return;
    }
    Map<String, BigDecimal> classes = new TreeMap<>();
    for (TableKind each : classified) {
      for (Line line : budget.items(each)) {
        if (line.code() != null && line.code().length() == CLASS) {
          classes.merge(Budget.plainName(line.name()), Budget.amount(line, TOTAL), BigDecimal::add);
        }
      }
    }
    if (classes.isEmpty()) {
      return;
    }
    Map<String, BigDecimal> items = new TreeMap<>();
    budget.items(kind).stream()
        .filter(line -> line.side() == Side.EXPENDITURE)
        .forEach(line -> items.put(Budget.plainName(line.name()), Budget.amount(line, column)));
    Set<String> names = new TreeSet<>(items.keySet());
    names.addAll(classes.keySet());
    for (String name : names) {
      BigDecimal item = items.getOrDefault(name, BigDecimal.ZERO);
      BigDecimal sum = classes.getOrDefault(name, BigDecimal.ZERO);
      if (item.signum() != 0 || sum.signum() != 0) {
        result.equal(
            Check.TABLES_AGREE,
            kind.label() + " " + name,
            Figure.money(kind.label(), kind.english(), item),
            Figure.money(
                appropriations ? "按功能分类的各表" : TableKind.EXPENDITURE.label(),
                appropriations ? "tables by funds" : "expenditure",
                sum));
      }
    }
  }

  /**
   * 收入预算总表 and 支出预算总表 list the same codes, unless one of them is classified otherwise; what
   * appropriations pay stands in the tables by funds.
   */
  private static void codes(Budget budget, Result result) {
    compare(
        "按科目：收入与支出",
        byCode(budget, List.of(TableKind.REVENUE), TOTAL),
        byCode(budget, List.of(TableKind.EXPENDITURE), TOTAL),
        result);
    compare(
        "按科目：财政拨款与各项预算",
        byCode(budget, List.of(TableKind.REVENUE), "APPROPRIATION"),
        byCode(budget, Budget.BY_FUNDS, TOTAL),
        result);
  }

  private static Map<String, BigDecimal> byCode(
      Budget budget, List<TableKind> kinds, String column) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (TableKind kind : kinds) {
      for (Line line : budget.items(kind)) {
        if (line.code() != null && budget.prints(kind, column)) {
          amounts.merge(line.code(), Budget.amount(line, column), BigDecimal::add);
        }
      }
    }
    return amounts;
  }

  private static void compare(
      String place, Map<String, BigDecimal> left, Map<String, BigDecimal> right, Result result) {
    if (Collections.disjoint(left.keySet(), right.keySet())) {
      return;
    }
    Set<String> codes = new TreeSet<>(left.keySet());
    codes.addAll(right.keySet());
    for (String code : codes) {
      BigDecimal first = left.getOrDefault(code, BigDecimal.ZERO);
      BigDecimal second = right.getOrDefault(code, BigDecimal.ZERO);
      if (first.signum() != 0 || second.signum() != 0) {
        result.equal(
            Check.TABLES_AGREE,
            place + " " + code,
            Figure.money("收入预算总表", "revenue", first),
            Figure.money("支出各表", "expenditure", second));
      }
    }
  }

  /** Basic expenditure is a part of what the three public expenses and operating cost count. */
  private static void publicExpenses(Budget budget, Result result) {
    Map.of("30212", "ABROAD", "30217", "RECEPTION", "30231", "VEHICLE_RUNNING").entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(expense -> publicExpense(budget, expense.getKey(), expense.getValue(), result));
    BigDecimal cost = budget.total(TableKind.THREE_PUBLIC_EXPENSES, null, "OPERATING_COST");
    BigDecimal office = budget.total(TableKind.BASIC_EXPENDITURE, null, "OFFICE");
    if (cost != null && office != null) {
      result.atMost(
          Check.OPERATING_COST_WITHIN_OFFICE,
          TableKind.THREE_PUBLIC_EXPENSES.label(),
          Figure.money("机关运行经费", "operating cost", cost),
          Figure.money("基本支出中的公用经费", "office cost of basic expenditure", office),
          tolerance());
    }
  }

  private static void publicExpense(Budget budget, String code, String column, Result result) {
    BigDecimal whole = budget.total(TableKind.THREE_PUBLIC_EXPENSES, null, column);
    Map<String, BigDecimal> basic = byCode(budget, List.of(TableKind.BASIC_EXPENDITURE), TOTAL);
    BigDecimal part = basic.get(code);
    if (whole != null && part != null) {
      result.atMost(
          Check.THREE_PUBLIC_COVER_BASIC,
          TableKind.THREE_PUBLIC_EXPENSES.label() + "（" + Columns.zh(column) + "）",
          Figure.money("基本支出 " + code, "basic expenditure " + code, part),
          Figure.money("“三公”经费", "public expense", whole),
          tolerance());
    }
  }

  /** Half of 0.01 万元, in which the ninth table is printed. */
  private static BigDecimal tolerance() {
    return BigDecimal.valueOf(50);
  }
}
