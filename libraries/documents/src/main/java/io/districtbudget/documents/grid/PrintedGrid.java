package io.districtbudget.documents.grid;

import java.util.List;

/**
 * A document as its grid, cut once for everything that looks at it: the rows as printed, and with
 * those that lost their places put together again.
 */
public final class PrintedGrid {

  private final Grid grid;
  private final List<GridRow> rows;

  private PrintedGrid(Grid grid) {
    this.grid = grid;
    this.rows =
        SideBySide.parted(SplitHeads.joined(OneCellPerLine.rows(OneLine.parted(grid.rows()))));
  }

  /** The grid of a document whose cells are told apart by tabs. */
  public static PrintedGrid of(String document) {
    return new PrintedGrid(Grid.of(document));
  }

  List<GridRow> printed() {
    return grid.rows();
  }

  List<GridRow> rows() {
    return rows;
  }

  /** Whether anything had to be put together, or taken apart. */
  boolean regridded() {
    return grid.reshaped() || rows.size() != grid.rows().size();
  }
}
