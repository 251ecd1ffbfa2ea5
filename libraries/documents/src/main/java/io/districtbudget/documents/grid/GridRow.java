package io.districtbudget.documents.grid;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table.
 *
 * @param line of the document in which it begins, from 1
 * @param filled the cells that hold anything
 */
record GridRow(int line, List<GridCell> cells, List<GridCell> filled) {

  GridRow(int line, List<GridCell> cells) {
    this(line, cells, cells.stream().filter(cell -> !cell.blank()).toList());
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
    return filled().stream().map(GridCell::text).collect(Collectors.joining(" "));
  }
}
