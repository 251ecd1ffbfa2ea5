package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Column;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Statement;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Table;
import io.districtbudget.project.departmentbudget.TableKind;
import io.districtbudget.project.departmentbudget.Totals;
import io.districtbudget.project.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks figures of a department budget up; an empty cell of a printed table is 0. */
record Budget(DepartmentBudgetContent content) {

  /** The tables by funds, whose items together are what the appropriations pay for. */
  static final List<TableKind> BY_FUNDS =
      List.of(TableKind.GENERAL_PUBLIC_BUDGET, TableKind.GOVERNMENT_FUNDS, TableKind.STATE_CAPITAL);

  private static final Pattern ORDINAL =
      Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|\\d+[、.．]|[(（][一二三四五六七八九十\\d]+[)）])");

  @Nullable Table table(TableKind kind) {
    return content.table(kind);
  }

  static BigDecimal amount(Line line, String column) {
    Money amount = DepartmentBudgetContent.amount(line, column);
    return amount == null ? BigDecimal.ZERO : amount.yuan();
  }

  /** A sum, which may be beyond what one amount can be. */
  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The total in a column: null without the table or column, 0 where it is empty. */
  @Nullable BigDecimal total(TableKind kind, @Nullable Side side, String column) {
    Table table = table(kind);
    if (table == null || !prints(kind, column)) {
      return null;
    }
    Line total = Totals.totalLine(table, side);
    return total == null ? sumOfTop(table, side, column) : amount(total, column);
  }

  /** A table with a single line of figures, or without a total line: its top lines together. */
  private static BigDecimal sumOfTop(Table table, @Nullable Side side, String column) {
    boolean coded = table.lines().stream().anyMatch(line -> line.code() != null);
    return sum(
        table.lines().stream()
            .filter(line -> line.side() == side)
            .filter(line -> !coded || (line.code() != null && line.code().length() == 3))
            .map(line -> amount(line, column))
            .toList());
  }

  /** Whether the table was printed with the column. */
  boolean prints(TableKind kind, String column) {
    Table table = table(kind);
    return table != null && table.columns().stream().anyMatch(c -> c.key().equals(column));
  }

  /** The total over several tables; null without any of them. */
  @Nullable BigDecimal total(List<TableKind> kinds, String column) {
    List<BigDecimal> totals =
        kinds.stream().map(kind -> total(kind, null, column)).filter(Objects::nonNull).toList();
    return totals.isEmpty() ? null : sum(totals);
  }

  /** Lines with a code or name, but not totals. */
  List<Line> items(TableKind kind) {
    Table table = table(kind);
    return table == null
        ? List.of()
        : table.lines().stream().filter(line -> !Totals.isTotal(line)).toList();
  }

  List<Statement> statements(String code) {
    return content.statements().stream().filter(s -> s.code().equals(code)).toList();
  }

  /** The first statement of the code, or null. */
  @Nullable Statement statement(String code) {
    return statements(code).stream().findFirst().orElse(null);
  }

  /** The printed label of a column. */
  static String label(Table table, String key) {
    return table.columns().stream()
        .filter(column -> column.key().equals(key))
        .map(Column::label)
        .findFirst()
        .orElse(key);
  }

  /** Name without blanks, number in front, and width of brackets. */
  static String plainName(@Nullable String name) {
    String plain = name == null ? "" : name.replaceAll("\\s", "");
    return ORDINAL.matcher(plain).replaceFirst("").replace('（', '(').replace('）', ')');
  }

  static String place(TableKind kind, Line line) {
    String code = line.code() == null ? "" : " " + line.code();
    String name = line.name() == null ? "" : " " + line.name();
    return kind.label() + code + name;
  }
}
