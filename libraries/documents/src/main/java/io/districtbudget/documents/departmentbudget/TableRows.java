package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.BudgetTable.Amount;
import io.districtbudget.documents.document.budget.BudgetTable.Column;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of rows: which are amounts, which codes, and in which column an amount stands. */
final class TableRows {

  private static final Pattern CODE = Pattern.compile("\\d{3,9}");
  private static final Pattern CODE_PART = Pattern.compile("\\d{2}");
  private static final Pattern DASH = Pattern.compile("[-—–－/]+");
  private static final Pattern ITEM = Pattern.compile(BudgetWords.ORDINAL + "\\S.*");
  private static final Pattern TOTAL =
      Pattern.compile("(?:(?:收入|支出|本年收入|本年支出)?(?:合计|总计)|总合计)[:：]?");

  private TableRows() {}

  static boolean amount(Cell cell) {
    return PrintedAmount.number(cell.text()) != null || DASH.matcher(cell.compact()).matches();
  }

  static boolean total(Cell cell) {
    return TOTAL.matcher(cell.compact()).matches();
  }

  /** A line that is a row by its words or numbers; the lines of a head are none. */
  static boolean row(Line line) {
    Cell first = line.cells().get(0);
    boolean numbers = line.cells().stream().anyMatch(TableRows::amount);
    boolean item = line.cells().stream().anyMatch(c -> ITEM.matcher(c.compact()).matches());
    return numbers || item || (total(first) && line.cells().size() == 1);
  }

  /** How many of the first cells are codes: 类, 款 and 项, in one cell or one each. */
  static int codes(List<Cell> cells, int nameColumn) {
    int count = 0;
    while (count < cells.size()) {
      String text = cells.get(count).compact();
      boolean code =
          count == 0
              ? CODE.matcher(text).matches() || CODE_PART.matcher(text).matches()
              : CODE_PART.matcher(text).matches();
      boolean left = nameColumn < 0 || cells.get(count).column() < nameColumn;
      if (!code || count > 2 || !(left || namedAfter(cells, count))) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean namedAfter(List<Cell> cells, int index) {
    return cells.subList(index + 1, cells.size()).stream().anyMatch(c -> !amount(c));
  }

  /** The codes as one; a part without what it belongs to takes it from the row before. */
  static @Nullable String code(List<Cell> codes, @Nullable String before) {
    if (codes.isEmpty()) {
      return null;
    }
    StringBuilder code = new StringBuilder();
    Cell first = codes.get(0);
    int missing = Math.min(first.column(), 2) * 2 + 1;
    if (first.compact().length() == 2 && before != null && before.length() >= missing) {
      code.append(before, 0, missing);
    }
    codes.forEach(cell -> code.append(cell.compact()));
    return code.toString();
  }

  /**
   * The amounts with their columns: in order when every column has one, else by their place.
   *
   * @param from the document's column in which the first amount stands
   */
  static List<Amount> amounts(List<Cell> cells, List<Column> columns, int from, BigDecimal factor) {
    boolean placed =
        cells.size() != columns.size()
            && cells.stream()
                .allMatch(c -> c.column() >= from && c.column() < from + columns.size());
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Column column = BudgetColumns.at(columns, placed ? cell.column() - from : i);
      amounts.add(new Amount(column.key(), cell.text(), PrintedAmount.yuan(cell.text(), factor)));
    }
    return amounts;
  }
}
