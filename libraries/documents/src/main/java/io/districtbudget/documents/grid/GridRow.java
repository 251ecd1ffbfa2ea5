package io.districtbudget.documents.grid;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a table; what it says as a head is found once. */
final class GridRow {

  private final int line;
  private final List<GridCell> cells;
  private final List<GridCell> filled;
  private @Nullable Columns<IndicatorColumn> columns;

  /**
   * A row of these cells.
   *
   * @param line of the document in which it begins, from 1
   */
  GridRow(int line, List<GridCell> cells) {
    this.line = line;
    this.cells = cells;
    this.filled = cells.stream().filter(cell -> !cell.blank()).toList();
  }

  int line() {
    return line;
  }

  List<GridCell> cells() {
    return cells;
  }

  /** The cells that hold anything. */
  List<GridCell> filled() {
    return filled;
  }

  Columns<IndicatorColumn> columns() {
    Columns<IndicatorColumn> found = columns == null ? IndicatorColumn.find(this) : columns;
    columns = found;
    return found;
  }

  /** The text of a column; empty where the row ends before it. */
  String at(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
  }

  /** The next text behind a column; empty where none follows. */
  String beside(int column) {
    return cells.stream()
        .skip(column + 1L)
        .filter(cell -> !cell.blank())
        .findFirst()
        .map(GridCell::text)
        .orElse("");
  }

  String text() {
    return filled.stream().map(GridCell::text).collect(Collectors.joining(" "));
  }
}
