package io.districtbudget.documents.grid;

import io.districtbudget.documents.grid.AlignedText.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 居中的文本 (text centred in its columns): where a cell begins says little, but between two columns
 * there are blanks all the way down. The money, the goals and the table of indicators are cut each
 * by itself; other rows keep their cells in order.
 */
final class CentredText {

  private static final int FEWEST_CELLS = 3;

  private final List<String> lines;
  private final List<Row> rows;

  CentredText(List<String> lines, List<Row> rows) {
    this.lines = lines;
    this.rows = rows;
  }

  /** The lines with tabs, or null when any cell of the table could be of two columns. */
  @Nullable List<String> tabbed() {
    int table = first(0, row -> row.size() > FEWEST_CELLS && IndicatorColumn.heads(cells(row)));
    if (table < 0) {
      return null;
    }
    TreeSet<Integer> sections = new TreeSet<>(List.of(table, rows.size()));
    sections.add(first(0, row -> MoneyColumn.heads(cells(row))));
    sections.add(first(0, CentredText::goals));
    sections.removeIf(start -> start < 0 || (start > table && start < rows.size()));
    List<String> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      result.add(i < table ? String.join("\t", rows.get(i).texts()) : lines.get(i));
    }
    boolean cut = true;
    for (int start : sections.headSet(rows.size())) {
      cut &= put(result, start, sections.ceiling(start + 1));
    }
    return cut ? result : null;
  }

  private interface Test {
    boolean of(List<String> row);
  }

  private int first(int from, Test test) {
    for (int i = from; i < rows.size(); i++) {
      if (!rows.get(i).texts().isEmpty() && test.of(rows.get(i).texts())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean goals(List<String> row) {
    return row.stream().filter(word -> GridGoals.label(new GridCell(0, word).compact())).count()
        > 1;
  }

  private static GridRow cells(List<String> texts) {
    List<GridCell> cells = new ArrayList<>();
    texts.forEach(text -> cells.add(new GridCell(cells.size(), text)));
    return new GridRow(1, cells);
  }

  /** Puts the cells of these rows under the columns that they leave blanks between. */
  private boolean put(List<String> result, int from, int to) {
    List<Row> part = rows.subList(from, to);
    BitSet inked = new BitSet();
    part.stream().filter(row -> row.texts().size() > 1).forEach(row -> ink(row, inked));
    for (int i = from; i < to; i++) {
      Row row = rows.get(i);
      String line = under(row, inked) ? line(row, inked) : String.join("", row.texts());
      if (line == null) {
        return false;
      }
      result.set(i, line);
    }
    return true;
  }

  /** Whether the row has several cells, or one that fits between the blanks beside a column. */
  private static boolean under(Row row, BitSet inked) {
    if (row.texts().size() != 1) {
      return row.texts().size() > 1;
    }
    int start = row.starts().get(0);
    int end = row.ends().get(0);
    return inked.nextClearBit(start) >= end && column(start, inked) > 0;
  }

  private static void ink(Row row, BitSet inked) {
    for (int i = 0; i < row.starts().size(); i++) {
      inked.set(row.starts().get(i), row.ends().get(i));
    }
  }

  private static @Nullable String line(Row row, BitSet inked) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (int i = 0; i < row.texts().size(); i++) {
      int place = column(row.starts().get(i), inked);
      if (i > 0 && place <= column) {
        return null;
      }
      line.append("\t".repeat(place - column)).append(row.texts().get(i));
      column = place;
    }
    return line.toString();
  }

  /** The number of inked runs that begin before this place. */
  private static int column(int start, BitSet inked) {
    int column = -1;
    for (int at = inked.nextSetBit(0); at >= 0 && at <= start; at = inked.nextSetBit(at)) {
      column++;
      at = inked.nextClearBit(at);
    }
    return Math.max(0, column);
  }
}
