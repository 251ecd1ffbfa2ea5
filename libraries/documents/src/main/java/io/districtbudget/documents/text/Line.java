package io.districtbudget.documents.text;

import java.util.List;

/**
 * A line of a document with its cells.
 *
 * @param number from 1, as in the document
 * @param separators how many cell separators it holds; 0 is running text
 * @param afterGap whether blank lines or a page break come before it
 * @param joined whether it was put together from several wrapped lines
 * @param markup whether markup was removed from it
 */
public record Line(
    int number,
    int separators,
    boolean afterGap,
    boolean joined,
    boolean markup,
    List<Cell> cells) {

  /** Whether it is a number between gaps that may be the number of a page, or a total. */
  public boolean loneNumber() {
    return separators == 0
        && afterGap
        && !joined
        && cells.size() == 1
        && SourceText.bareNumber(cells.get(0).text());
  }

  /** The only cell of this line in compact spelling, or an empty string when it has more. */
  public String onlyCell() {
    return cells.size() == 1 ? cells.get(0).compact() : "";
  }

  /** The line as one text, for messages. */
  public String text() {
    return String.join(" ", cells.stream().map(Cell::text).toList());
  }
}
