package io.districtbudget.documents.writing.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 单元格 (cell) of a printed form.
 *
 * @param column from 0
 * @param text as it is printed; may hold line breaks
 * @param number what the text says, where it is a number that a spreadsheet can add up
 * @param joint the edge that is not drawn, where a cell goes on in the next part of its table
 */
public record SheetCell(
    int column,
    int rowSpan,
    int colSpan,
    CellKind kind,
    String text,
    @Nullable BigDecimal number,
    Joint joint) {

  public SheetCell {
    text = printable(text);
  }

  /** Without what no document can hold: control characters and halves of characters. */
  private static String printable(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF)
        .forEach(result::appendCodePoint);
    return result.toString().strip();
  }

  /** Which edge of the cell is open. */
  public enum Joint {
    NONE,
    BELOW,
    ABOVE
  }
}
