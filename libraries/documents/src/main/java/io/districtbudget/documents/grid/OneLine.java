package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * 整表一行 (a whole form in one line), as a web page is copied as words: each word becomes a row of one
 * cell, to be put together again as those of {@link OneCellPerLine}.
 */
final class OneLine {

  private static final int FEWEST_BELOW = 8;

  private OneLine() {}

  /** The rows, those that hold a whole form taken apart. */
  static List<GridRow> parted(List<GridRow> printed) {
    List<GridRow> rows = new ArrayList<>();
    for (GridRow row : printed) {
      List<GridRow> words = row.text().contains("一级") ? words(row) : List.of();
      rows.addAll(whole(words) ? words : List.of(row));
    }
    return rows;
  }

  private static List<GridRow> words(GridRow row) {
    List<GridRow> words = new ArrayList<>();
    for (GridCell cell : row.filled()) {
      for (String word : cell.text().split("\\s+")) {
        words.add(new GridRow(row.line(), List.of(new GridCell(0, word))));
      }
    }
    return words;
  }

  /** Whether a form begins, has the head of its table and rows below it, all in this line. */
  private static boolean whole(List<GridRow> words) {
    int head = 0;
    while (head < words.size() && !OneCellPerLine.begins(words, head)) {
      head++;
    }
    return words.size() > head + FEWEST_BELOW
        && words.subList(0, head).stream().anyMatch(word -> HeadKeys.isKey(word.text()));
  }
}
