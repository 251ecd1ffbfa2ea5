package io.districtbudget.form.grid;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table.
 *
 * @param line of the document in which it begins, from 1
 */
record GridRow(int line, List<GridCell> cells) {

  /** The cells that hold anything. */
  List<GridCell> filled() {
    return cells.stream().filter(cell -> !cell.blank()).toList();
  }

  /** The text of a column; empty where the row ends before it. */
  String at(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
  }

  String text() {
    return filled().stream().map(GridCell::text).collect(Collectors.joining(" "));
  }
}
