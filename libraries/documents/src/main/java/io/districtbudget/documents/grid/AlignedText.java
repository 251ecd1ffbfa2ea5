package io.districtbudget.documents.grid;

import io.districtbudget.documents.text.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 对齐的文本 (aligned text): cells told apart by runs of blanks, each beginning where its head begins.
 * Their columns become tabs, so that an empty cell keeps its place. A form whose cells do not begin
 * under its heads stays as it is, as do lines that belong to no form.
 */
public final class AlignedText {

  private static final int FEWEST_HEADS = 4;
  private static final int MOST_COLUMNS = 60;

  /** A line; where each of its cells begins and ends, in half widths. */
  record Row(List<String> texts, List<Integer> starts, List<Integer> ends) {}

  private final int ambiguous;

  private AlignedText(int ambiguous) {
    this.ambiguous = ambiguous;
  }

  /** The document, line by line, with tabs in place of blanks where that is certain. */
  public static String tabbed(String document) {
    if (document.indexOf('\t') >= 0 || !document.contains("  ") && document.indexOf('\u3000') < 0) {
      return document;
    }
    String[] lines = document.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
    List<String> result = new ArrayList<>();
    List<String> form = new ArrayList<>();
    for (String line : lines) {
      Effort.spend();
      if (title(line)) {
        result.addAll(form(form));
        form.clear();
      }
      form.add(line);
    }
    result.addAll(form(form));
    return String.join("\n", result);
  }

  private static boolean title(String line) {
    GridRow row = new GridRow(1, List.of(new GridCell(0, line.strip())));
    return !line.isBlank() && GridTitle.is(row);
  }

  /** Marks such as ≥ are one or two half widths wide, as the writer's letters were. */
  private static List<String> form(List<String> lines) {
    for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
      List<String> tabbed = new AlignedText(ambiguous).columns(lines);
      if (tabbed != null) {
        return tabbed;
      }
    }
    for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
      List<Row> rows = new AlignedText(ambiguous).rows(lines);
      List<String> centred = new CentredText(lines, rows).tabbed();
      if (centred != null) {
        return centred;
      }
    }
    return List.copyOf(lines);
  }

  private List<Row> rows(List<String> lines) {
    return lines.stream().map(this::row).toList();
  }

  private @Nullable List<String> columns(List<String> lines) {
    List<Row> rows = rows(lines);
    TreeSet<Integer> all = new TreeSet<>();
    rows.stream().filter(row -> row.texts().size() > 1).forEach(row -> all.addAll(row.starts()));
    boolean fits = under(rows) && all.size() <= MOST_COLUMNS;
    if (!fits) {
      return null;
    }
    List<Integer> columns = List.copyOf(all);
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      result.add(tabbed(lines.get(i), rows.get(i), columns));
    }
    return result;
  }

  /** Whether each cell below a head of indicators begins where a head, or an outer label, does. */
  private static boolean under(List<Row> rows) {
    TreeSet<Integer> heads = null;
    int below = 0;
    for (Row row : rows) {
      boolean head = row.texts().size() >= FEWEST_HEADS && IndicatorColumn.heads(cells(row));
      if (head) {
        heads = new TreeSet<>(row.starts());
        heads.add(0);
      } else if (heads != null && row.texts().size() > 2) {
        if (below == 0 && row.starts().get(0) > 0 && second(row)) {
          heads.addAll(row.starts());
        }
        if (!heads.containsAll(row.starts())) {
          return false;
        }
        below++;
      }
    }
    return below > 1;
  }

  private static boolean second(Row row) {
    return new ProgressColumns().take(cells(row), -1);
  }

  private static GridRow cells(Row row) {
    List<GridCell> cells = new ArrayList<>();
    row.texts().forEach(text -> cells.add(new GridCell(cells.size(), text)));
    return new GridRow(1, cells);
  }

  private static String tabbed(String line, Row row, List<Integer> columns) {
    if (row.texts().isEmpty() || !columns.containsAll(row.starts())) {
      return line;
    }
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (int i = 0; i < row.texts().size(); i++) {
      int place = columns.indexOf(row.starts().get(i));
      result.append("\t".repeat(place - column)).append(row.texts().get(i));
      column = place;
    }
    return result.toString();
  }

  /** Cuts a line at two blanks or more. */
  private Row row(String line) {
    List<String> texts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    int blanks = 2;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean blank = c == ' ' || c == '\u00a0' || c == '\u3000';
      int wide = width(c);
      if (blank) {
        blanks += wide;
      } else {
        if (blanks >= 2) {
          add(texts, text);
          starts.add(at);
          ends.add(at);
        } else if (blanks > 0) {
          text.append(' ');
        }
        text.append(c);
        blanks = 0;
      }
      at += wide;
      if (!blank) {
        ends.set(ends.size() - 1, at);
      }
    }
    add(texts, text);
    return new Row(texts, starts, ends);
  }

  private static void add(List<String> texts, StringBuilder text) {
    if (!text.isEmpty()) {
      texts.add(text.toString());
      text.setLength(0);
    }
  }

  private int width(char c) {
    boolean wide = c >= '\u2e80' && !(c >= '\uff61' && c <= '\uffdc');
    boolean mark = c >= '\u2010' && c < '\u2e80' || "§¨°±·×÷".indexOf(c) >= 0;
    return wide ? 2 : mark ? ambiguous : 1;
  }
}
