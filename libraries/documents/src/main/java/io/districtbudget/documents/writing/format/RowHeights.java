package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.SheetCell;
import io.districtbudget.documents.writing.sheet.SheetRow;
import io.districtbudget.documents.writing.sheet.SheetTable;
import java.util.List;

/** How high the rows of a table must be, in points. */
final class RowHeights {

  private static final int LEAST = 22;

  private RowHeights() {}

  static int[] of(SheetTable table, List<Integer> widths) {
    int[] heights = new int[table.rows().size()];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = LEAST;
      for (SheetCell cell : table.rows().get(row).cells()) {
        if (cell.rowSpan() == 1) {
          heights[row] = Math.max(heights[row], needed(cell, widths));
        }
      }
    }
    for (int row = 0; row < heights.length; row++) {
      stretch(heights, row, table.rows().get(row), widths);
    }
    return heights;
  }

  /** A cell over several rows that needs more than they have stretches the last of them. */
  private static void stretch(int[] heights, int row, SheetRow cells, List<Integer> widths) {
    for (SheetCell cell : cells.cells()) {
      if (cell.rowSpan() > 1) {
        int there = 0;
        for (int i = row; i < row + cell.rowSpan(); i++) {
          there += heights[i];
        }
        int missing = needed(cell, widths) - there;
        heights[row + cell.rowSpan() - 1] += Math.max(0, missing);
      }
    }
  }

  private static int needed(SheetCell cell, List<Integer> widths) {
    int width =
        widths.subList(cell.column(), cell.column() + cell.colSpan()).stream()
            .mapToInt(Integer::intValue)
            .sum();
    return TextSize.height(cell.text(), width);
  }
}
