package io.districtbudget.documents.writing.sheet;

import java.util.List;

/** 行 (row) of a printed form: the cells that begin in it, from left to right. */
public record SheetRow(List<SheetCell> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }
}
