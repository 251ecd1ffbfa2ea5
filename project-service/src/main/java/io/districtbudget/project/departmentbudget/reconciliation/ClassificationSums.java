package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Column;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.departmentbudget.TableKind;
import io.districtbudget.project.departmentbudget.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 项之和 = 款, 款之和 = 类, 类之和 = 合计, in every column. Which line belongs to which is told by the codes, so
 * that any number of levels will do.
 */
final class ClassificationSums implements Rule {

  @Override
  public void check(Budget budget, Result result) {
    for (Table table : budget.content().tables()) {
      List<Line> coded = table.lines().stream().filter(line -> line.code() != null).toList();
      if (!coded.isEmpty()) {
        repeated(table.kind(), coded, result);
        Map<Line, List<Line>> children = new LinkedHashMap<>();
        List<Line> top = children(coded, children);
        children.forEach(
            (parent, lines) -> compare(table, parent, lines, Check.CLASSIFICATION_SUM, result));
        total(table, top, result);
      }
    }
  }

  private static void repeated(TableKind kind, List<Line> coded, Result result) {
    Map<String, Line> seen = new HashMap<>();
    for (Line line : coded) {
      if (seen.put(String.valueOf(line.code()), line) != null) {
        result.found(Check.CODE_REPEATED, Budget.place(kind, line), String.valueOf(line.code()));
      }
    }
  }

  /** Fills the children of each line; what belongs to none is on top. */
  private static List<Line> children(List<Line> coded, Map<Line, List<Line>> children) {
    Map<String, Line> byCode = new HashMap<>();
    coded.forEach(line -> byCode.putIfAbsent(String.valueOf(line.code()), line));
    List<Line> top = new ArrayList<>();
    for (Line line : coded) {
      Line parent = parent(String.valueOf(line.code()), byCode);
      if (parent == null) {
        top.add(line);
      } else {
        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(line);
      }
    }
    return top;
  }

  private static @Nullable Line parent(String code, Map<String, Line> byCode) {
    for (int end = code.length() - 1; end > 0; end--) {
      Line parent = byCode.get(code.substring(0, end));
      if (parent != null) {
        return parent;
      }
    }
    return null;
  }

  private static void total(Table table, List<Line> top, Result result) {
    Line total = Totals.totalLine(table, null);
    if (total == null) {
      result.found(Check.TOTAL_MISSING, table.kind().label(), "");
      return;
    }
    compare(table, total, top, Check.CLASSIFICATION_TOTAL, result);
  }

  private static void compare(
      Table table, Line upper, List<Line> lower, Check check, Result result) {
    for (Column column : table.columns()) {
      boolean printed =
          upper.amounts().stream().anyMatch(a -> a.column().equals(column.key()))
              || lower.stream()
                  .flatMap(line -> line.amounts().stream())
                  .anyMatch(a -> a.column().equals(column.key()));
      if (printed) {
        BigDecimal sum =
            Budget.sum(lower.stream().map(l -> Budget.amount(l, column.key())).toList());
        result.equal(
            check,
            Budget.place(table.kind(), upper) + "（" + column.label() + "）",
            Figure.money(lower.size() + " 个下级科目之和", "sum of " + lower.size() + " items", sum),
            Figure.money("本行", "this line", Budget.amount(upper, column.key())));
      }
    }
  }
}
