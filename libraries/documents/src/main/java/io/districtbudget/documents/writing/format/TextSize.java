package io.districtbudget.documents.writing.format;

/** How much room a text needs, for formats that do not make rows as high as their text. */
final class TextSize {

  private static final int POINTS_PER_LINE = 14;
  private static final int PADDING = 6;

  /** Hundredths of a mm of half a Chinese character of 9.5 points, and of the cell's edges. */
  private static final int HALF_WIDTH = 168;

  private static final int EDGES = 250;
  private static final int LAST_NARROW = 0x2E7F;

  private TextSize() {}

  /** Height in points of a text in a column so many mm wide. */
  static int height(String text, int width) {
    int room = Math.max(2, (width * 100 - EDGES) / HALF_WIDTH);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines += Math.max(1, (halves(paragraph) + room - 1) / room);
    }
    return lines * POINTS_PER_LINE + PADDING;
  }

  private static int halves(String text) {
    return text.codePoints().map(c -> c <= LAST_NARROW ? 1 : 2).sum();
  }
}
