package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.document.budget.BudgetTable;
import io.districtbudget.documents.document.budget.BudgetTable.Column;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One table: head lines until the first row, then rows; whatever holds a number is a row. */
final class TableReading {

  private static final String REVENUE = "REVENUE";
  private static final String EXPENDITURE = "EXPENDITURE";

  private final BudgetTableKind kind;
  private final @Nullable String heading;
  private final BudgetLog log;
  private final TableHead head;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable String moneyUnit;
  private @Nullable String note;

  /** A row before its amounts are converted: the unit may be printed below the heading. */
  private record Row(
      Line line,
      @Nullable String side,
      @Nullable String code,
      @Nullable String name,
      List<Cell> amounts,
      int firstColumn) {

    Row named(String other) {
      return new Row(line, side, code, other, amounts, firstColumn);
    }
  }

  TableReading(BudgetTableKind kind, @Nullable String heading, BudgetLog log) {
    this.kind = kind;
    this.heading = heading;
    this.log = log;
    this.head = new TableHead(kind);
  }

  BudgetTableKind kind() {
    return kind;
  }

  @Nullable String heading() {
    return heading;
  }

  boolean begun() {
    return !rows.isEmpty();
  }

  /** The unit that stands first; a later page repeats it. */
  void unit(String printed) {
    moneyUnit = moneyUnit == null ? printed : moneyUnit;
  }

  void note(String text) {
    note = note == null ? text : note + "\n" + text;
  }

  /** Takes a line of several cells. */
  void read(Line line) {
    if (TableRows.row(line)) {
      readRow(line);
    } else if (!begun()) {
      head.add(line);
    } else if (head.repeats(line)) {
      log.repaired(RepairCode.TABLE_CONTINUED, place(), line.number(), null, null);
    } else if (goesOn(line)) {
      goOn(line);
    } else {
      log.repaired(RepairCode.TEXT_OUTSIDE, place(), line.number(), line.text(), null);
    }
  }

  /** Whether a text of one cell is the rest of a name whose row was broken. */
  boolean goesOn(Line line) {
    return begun() && line.separators() > 0 && line.cells().size() == 1;
  }

  private void goOn(Line line) {
    Row last = rows.get(rows.size() - 1);
    String rest = line.cells().get(0).text();
    String name = (last.name() == null ? "" : last.name()) + rest;
    rows.set(rows.size() - 1, last.named(name));
    log.repaired(RepairCode.TEXT_CONTINUED, place(), line.number(), rest, name);
  }

  private void readRow(Line line) {
    if (line.joined()) {
      log.repaired(RepairCode.LINE_JOINED, place(), line.number(), null, line.text());
    }
    if (kind.twoSided()) {
      readSides(line);
    } else if (kind == BudgetTableKind.THREE_PUBLIC_EXPENSES && !head.list()) {
      readSingle(line);
    } else {
      readClassified(line);
    }
  }

  private void readClassified(Line line) {
    List<Cell> cells = line.cells();
    int codes = TableRows.codes(cells, head.nameColumn());
    int end = codes;
    StringBuilder name = new StringBuilder();
    while (end < cells.size() && !TableRows.amount(cells.get(end))) {
      name.append(cells.get(end).text());
      end++;
    }
    String before =
        rows.stream().map(Row::code).filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
    boolean total = codes == 0 && end > 0 && TableRows.total(cells.get(0));
    int nameColumn = end == codes || total ? head.nameColumn() : cells.get(end - 1).column();
    rows.add(
        new Row(
            line,
            null,
            TableRows.code(cells.subList(0, codes), before),
            name.isEmpty() ? null : name.toString(),
            cells.subList(end, cells.size()),
            nameColumn + 1));
  }

  private void readSides(Line line) {
    List<Cell> cells = line.cells();
    int i = 0;
    while (i < cells.size()) {
      Cell name = cells.get(i);
      int start = TableRows.amount(name) ? i : i + 1;
      int end = start;
      while (end < cells.size() && TableRows.amount(cells.get(end))) {
        end++;
      }
      rows.add(
          new Row(
              line,
              head.left(line, name) ? REVENUE : EXPENDITURE,
              null,
              start == i ? null : name.text(),
              cells.subList(start, end),
              name.column() + start - i));
      i = Math.max(end, i + 1);
    }
  }

  private void readSingle(Line line) {
    List<Cell> cells = line.cells();
    int start = 0;
    while (start < cells.size() && !TableRows.amount(cells.get(start))) {
      start++;
    }
    String name = start == 0 ? null : cells.get(0).text();
    rows.add(new Row(line, null, null, name, cells.subList(start, cells.size()), start));
  }

  /**
   * @param fiscalYear of the document, which tells the columns of several years apart
   */
  BudgetTable table(@Nullable Integer fiscalYear) {
    if (!head.printed()) {
      log.repaired(
          RepairCode.TABLE_HEAD_MISSING,
          place(),
          rows.isEmpty() ? 0 : rows.get(0).line().number(),
          null,
          null);
    }
    String unit = moneyUnit == null ? head.moneyUnit() : moneyUnit;
    BigDecimal factor = PrintedAmount.factor(unit);
    List<BudgetTable.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      List<Column> columns =
          REVENUE.equals(row.side()) ? head.leftColumns(fiscalYear) : head.columns(fiscalYear);
      lines.add(
          new BudgetTable.Line(
              lines.size() + 1,
              row.line().number(),
              row.side(),
              row.code(),
              row.name(),
              TableRows.amounts(row.amounts(), columns, row.firstColumn(), factor)));
    }
    BudgetTable table =
        new BudgetTable(kind, heading, unit, printedColumns(fiscalYear), lines, note);
    boolean transposed = kind == BudgetTableKind.THREE_PUBLIC_EXPENSES && head.list();
    return transposed ? TransposedTable.of(table) : table;
  }

  private List<Column> printedColumns(@Nullable Integer fiscalYear) {
    Map<String, Column> columns = new LinkedHashMap<>();
    if (kind.twoSided()) {
      head.leftColumns(fiscalYear).forEach(column -> columns.put(column.key(), column));
    }
    head.columns(fiscalYear).forEach(column -> columns.putIfAbsent(column.key(), column));
    return List.copyOf(columns.values());
  }

  private String place() {
    return heading == null ? kind.name() : heading;
  }
}
