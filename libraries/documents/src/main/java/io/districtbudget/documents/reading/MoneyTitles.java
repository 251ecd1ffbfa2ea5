package io.districtbudget.documents.reading;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The titles above the amounts of a self-assessment: 年初预算数 … 分值, 执行率, 得分. */
record MoneyTitles(Line line) {

  private static final List<String> AMOUNTS = List.of("年初预算数", "全年预算数", "执行数");

  /**
   * The columns of the three amounts, when the row stands under these titles: as many separators,
   * its key left of them and nothing in between; else empty.
   */
  List<Integer> above(Line row, int key) {
    List<Integer> columns = new ArrayList<>();
    for (String title : AMOUNTS) {
      line.cells().stream()
          .filter(cell -> cell.compact().contains(title))
          .findFirst()
          .ifPresent(cell -> columns.add(cell.column()));
    }
    if (columns.size() < AMOUNTS.size() || !wide(row)) {
      return List.of();
    }
    int last = columns.get(AMOUNTS.size() - 1);
    boolean under =
        row.cells().get(key).column() < columns.get(0)
            && row.cells().stream()
                .skip(key + 1L)
                .filter(cell -> cell.column() <= last)
                .allMatch(cell -> columns.contains(cell.column()));
    return under ? columns : List.of();
  }

  /** Whether the row has as many separators. */
  boolean wide(Line row) {
    return line.separators() == row.separators();
  }

  /** The cell below the title that has this word, for rates without their per cent sign. */
  @Nullable String under(String word, Line row) {
    for (Cell cell : line.cells()) {
      if (cell.compact().contains(word)) {
        Cell below = TableHead.at(row, cell.column());
        return below == null || Points.blank(below) ? null : below.text();
      }
    }
    return null;
  }
}
