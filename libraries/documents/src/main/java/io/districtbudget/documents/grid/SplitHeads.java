package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;

/** 两行表头 (heads in two lines): 年度 above 指标值 is one head. */
final class SplitHeads {

  private SplitHeads() {}

  /** The rows, the two lines of a head put together. */
  static List<GridRow> joined(List<GridRow> printed) {
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      GridRow row = printed.get(i);
      GridRow both = i + 1 < printed.size() ? both(row, printed.get(i + 1)) : row;
      boolean join = both != row && (table(row, both) || money(row, both));
      rows.add(join ? both : row);
      i += join ? 1 : 0;
    }
    return rows;
  }

  private static GridRow both(GridRow upper, GridRow lower) {
    GridCell first = lower.filled().get(0);
    boolean under = first.column() > 0 && lower.cells().size() <= upper.cells().size();
    if (!under || upper.filled().size() < 3) {
      return upper;
    }
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : upper.cells()) {
      cells.add(new GridCell(cell.column(), cell.text() + lower.at(cell.column())));
    }
    return new GridRow(upper.line(), cells);
  }

  private static boolean table(GridRow upper, GridRow both) {
    return IndicatorColumn.heads(both)
        && IndicatorColumn.of(both).places().size() > IndicatorColumn.of(upper).places().size();
  }

  private static boolean money(GridRow upper, GridRow both) {
    return MoneyColumn.heads(both) && !MoneyColumn.heads(upper);
  }
}
