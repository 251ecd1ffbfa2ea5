package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * 每行一格 (one cell per line): a table as it is copied from a web page. The heads tell how many cells
 * a row has; where they do not, or a cell could belong to either of two rows, the lines stay as
 * they are.
 */
final class OneCellPerLine {

  private static final List<IndicatorColumn> HEADS =
      List.of(IndicatorColumn.LEVEL1, IndicatorColumn.LEVEL2, IndicatorColumn.NAME);

  private OneCellPerLine() {}

  /** The rows, those of forms with one cell per line put together where that is certain. */
  static List<GridRow> rows(List<GridRow> printed) {
    if (!any(printed)) {
      return printed;
    }
    List<GridRow> result = new ArrayList<>();
    List<GridRow> form = new ArrayList<>();
    for (GridRow row : printed) {
      if (GridTitle.is(row)) {
        result.addAll(form(form));
        form.clear();
      }
      form.add(row);
    }
    result.addAll(form(form));
    return result;
  }

  private static List<GridRow> form(List<GridRow> lines) {
    if (!any(lines) || !lines.stream().allMatch(row -> row.cells().size() == 1)) {
      return List.copyOf(lines);
    }
    List<GridRow> rows = new LinesToRows(lines).rows();
    return rows == null ? List.copyOf(lines) : rows;
  }

  /** Whether any form of the document stands in lines of one cell. */
  static boolean any(List<GridRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (begins(rows, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the heads of the levels stand here, each in a line of its own. */
  static boolean begins(List<GridRow> rows, int start) {
    for (int i = 0; i < HEADS.size(); i++) {
      boolean alone =
          start + i < rows.size()
              && rows.get(start + i).cells().size() == 1
              && HEADS.get(i).names(rows.get(start + i).cells().get(0).compact());
      if (!alone) {
        return false;
      }
    }
    return true;
  }
}
