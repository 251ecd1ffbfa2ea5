package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as rows of cells. A cell in quotes, as spreadsheets put it on the clipboard, may hold
 * line breaks and separators; neither quotes nor breaks belong to its value.
 */
record Grid(List<GridRow> rows, boolean quoted) {

  static Grid of(String document) {
    return new Cutting(halfWidth(document)).grid();
  }

  /** Digits, letters, per cent and brackets become half width; other marks stay as printed. */
  private static String halfWidth(String document) {
    StringBuilder result = new StringBuilder(document.length());
    String text = document.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide =
          (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
      result.append(wide ? (char) (c - 0xFEE0) : c == '\u00a0' || c == '\u3000' ? ' ' : c);
    }
    return result.toString();
  }

  /** Cuts the text, character by character. */
  private static final class Cutting {

    private final String text;
    private final List<GridRow> rows = new ArrayList<>();
    private List<GridCell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;
    private boolean quoted;

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
      return new Grid(List.copyOf(rows), quoted);
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
      quoted = true;
      cell.append(inside.replace("\n", "").replace("\t", " ").replace("\"\"", "\""));
      return close + 1;
    }

    private void endCell() {
      String words = SourceText.withoutMarkup(cell.toString()).replace("\n", "").strip();
      cells.add(new GridCell(cells.size(), words));
      cell.setLength(0);
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
