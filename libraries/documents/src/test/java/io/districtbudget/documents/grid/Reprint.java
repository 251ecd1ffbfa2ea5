package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;

/** The same form as other programs print it. */
final class Reprint {

  private static final int SHORTEST_BROKEN = 5;
  private static final int GAP = 2;

  private final List<List<String>> rows;

  Reprint(String document) {
    this.rows = document.lines().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** Words broken within their cells, in quotes, as spreadsheets put them on the clipboard. */
  String quoted() {
    return text(
        rows.stream()
            .map(row -> row.size() > 1 ? row.stream().map(Reprint::quoted).toList() : row)
            .toList());
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> Character.isDigit(c) || ".,%\"".indexOf(c) >= 0);
    int half = cell.length() / 2;
    return plain && cell.length() >= SHORTEST_BROKEN
        ? '"' + cell.substring(0, half) + "\n" + cell.substring(half) + '"'
        : cell;
  }

  String spread() {
    return text(rows).replace("\n", "\r\n\r\n");
  }

  String trailing() {
    int widest = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> full = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < widest) {
        cells.add("");
      }
      full.add(cells);
    }
    return "\uFEFF" + text(full);
  }

  /** A page number and the head again behind the third row of the table. */
  String paged() {
    List<List<String>> paged = new ArrayList<>();
    List<String> head = null;
    int below = 0;
    for (List<String> row : rows) {
      paged.add(row);
      if (row.contains("二级指标")) {
        head = row;
        below = 0;
      } else if (head != null && ++below == 3) {
        paged.add(List.of("- 1 -"));
        paged.add(head);
      }
    }
    return text(paged);
  }

  /** One empty column more at the left. */
  String moved() {
    List<List<String>> moved = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (row.size() > 1) {
        cells.add(0, "");
      }
      moved.add(cells);
    }
    return text(moved);
  }

  /** Whether the table stands without lines of one cell between, so that its columns go through. */
  boolean alignable() {
    int table = 0;
    for (int i = 0; i < rows.size(); i++) {
      table = rows.get(i).contains("二级指标") ? i : table;
    }
    return rows.subList(table, rows.size()).stream().allMatch(row -> row.size() > 1)
        && rows.stream().flatMap(List::stream).noneMatch(cell -> cell.contains("\""))
        && rows.stream().flatMap(List::stream).allMatch(cell -> cell.equals(cell.strip()));
  }

  /** Blanks in place of tabs, each cell where its column begins. */
  String aligned() {
    return blanks(widths(), false);
  }

  /** Blanks in place of tabs, each cell in the middle of its column. */
  String centred() {
    return blanks(widths(), true);
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; row.size() > 1 && i < row.size(); i++) {
        int width = width(row.get(i)) + GAP;
        if (i == widths.size()) {
          widths.add(width);
        }
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
    return widths;
  }

  private String blanks(List<Integer> widths, boolean centred) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean last = i + 1 == row.size();
        int free = row.size() == 1 ? 0 : widths.get(i) - width(cell);
        int before = centred ? (free - GAP) / 2 : 0;
        text.append(" ".repeat(Math.max(0, before))).append(cell);
        text.append(last ? "\n" : " ".repeat(free - Math.max(0, before)));
      }
    }
    return text.toString();
  }

  private static int width(String cell) {
    return cell.chars().map(c -> c >= 0x2e80 ? 2 : 1).sum();
  }

  private static String text(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return text.toString();
  }
}
