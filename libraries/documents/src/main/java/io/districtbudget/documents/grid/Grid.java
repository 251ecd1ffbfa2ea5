package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.SourceText;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document as rows of cells. A cell in quotes, as spreadsheets put it on the clipboard, may hold
 * line breaks and separators; neither quotes nor breaks belong to its value. Several keys with
 * their values in one cell are several cells.
 *
 * @param reshaped whether any cell was of this kind
 */
record Grid(List<GridRow> rows, boolean reshaped) {

  private static final Pattern WIDE_GAP = Pattern.compile(" {2,}");

  static Grid of(String document) {
    return new Cutting(
            Texts.halfWidth(
                document.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n')))
        .grid();
  }

  /** Cuts the text, character by character. */
  private static final class Cutting {

    private final String text;
    private final List<GridRow> rows = new ArrayList<>();
    private List<GridCell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;
    private boolean reshaped;

    Cutting(String text) {
      this.text = text;
    }

    Grid grid() {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c == '"' && cell.isEmpty() && closes(i) > 0) {
          i = takeQuoted(i, closes(i));
        } else if (c == '\t') {
          endCell();
          i++;
        } else if (c == '\n') {
          line++;
          endRow();
          i++;
        } else {
          cell.append(c);
          i++;
        }
      }
      endRow();
      return new Grid(List.copyOf(rows), reshaped);
    }

    /** Where the quote that opens here closes: before a separator or an end; -1 for nowhere. */
    private int closes(int open) {
      int close = text.indexOf('"', open + 1);
      while (close > 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
        close = text.indexOf('"', close + 2);
      }
      boolean end =
          close > 0 && (close + 1 == text.length() || "\t\n".indexOf(text.charAt(close + 1)) >= 0);
      return end ? close : -1;
    }

    private int takeQuoted(int open, int close) {
      String inside = text.substring(open + 1, close);
      line += (int) inside.chars().filter(c -> c == '\n').count();
      reshaped = true;
      cell.append(inside.replace("\n", "").replace("\t", " ").replace("\"\"", "\""));
      return close + 1;
    }

    private void endCell() {
      String words = SourceText.withoutMarkup(cell.toString()).replace("\n", "").strip();
      cell.setLength(0);
      String[] keys = WIDE_GAP.split(words);
      if (keys.length > 1 && Stream.of(keys).allMatch(HeadKeys::keyed)) {
        reshaped = true;
        Stream.of(keys).forEach(key -> cells.add(new GridCell(cells.size(), key)));
      } else {
        cells.add(new GridCell(cells.size(), words));
      }
    }

    private void endRow() {
      endCell();
      GridRow row = new GridRow(begun, cells);
      if (!row.filled().isEmpty()) {
        rows.add(row);
      }
      cells = new ArrayList<>();
      begun = line;
    }
  }
}
