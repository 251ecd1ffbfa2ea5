package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 两行表头 (heads in two lines): 年度 above 指标值 is one head. */
final class SplitHeads {

  /** What stands above several heads of money. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:年度|全年|财政|项目)*(?:预算|资金|支出)*(?:安排|执行|支出|使用|完成|评分|得分|计分)*(?:情况)?(?:\\(.*\\))?");

  private SplitHeads() {}

  /** The rows, the two lines of a head put together. */
  static List<GridRow> joined(List<GridRow> printed) {
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      GridRow row = printed.get(i);
      GridRow below = i + 1 < printed.size() ? printed.get(i + 1) : row;
      GridRow both =
          below == row ? row : grouped(row, below) ? labelled(row, below) : both(row, below);
      boolean join = both != row && (grouped(row, below) || table(row, both) || money(row, both));
      rows.add(join ? both : row);
      i += join ? 1 : 0;
    }
    return rows;
  }

  /** Whether the lower heads of money stand whole under words for several of them. */
  private static boolean grouped(GridRow upper, GridRow lower) {
    return MoneyColumn.heads(lower)
        && lower.filled().get(0).column() > 0
        && MoneyColumn.of(lower, 0).places().size() > MoneyColumn.of(upper, 0).places().size()
        && upper.filled().get(0).column() < lower.filled().get(0).column()
        && upper.filled().stream()
            .skip(1)
            .allMatch(cell -> GROUP.matcher(cell.compact()).matches());
  }

  /** The lower heads with the label that stands before the words above them. */
  private static GridRow labelled(GridRow upper, GridRow lower) {
    List<GridCell> cells = new ArrayList<>(lower.cells());
    cells.set(upper.filled().get(0).column(), upper.filled().get(0));
    return new GridRow(upper.line(), cells);
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
