package io.districtbudget.documents.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as text: a line for each row, tabs between the cells, a merged cell's words at its first
 * place only, as a spreadsheet copies it. A line break within a cell is written as {@code <br/>},
 * and what would be taken for markup as markup writes it.
 */
public final class TableText {

  private static final Pattern ENTITY = Pattern.compile("&(?=(?:nbsp|lt|gt|quot|amp);)");
  private static final Pattern TAG = Pattern.compile("<(?=/?[A-Za-z])");
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\f\\u000B\\u2028\\u2029]");

  private final StringBuilder text = new StringBuilder();
  private final List<String> row = new ArrayList<>();

  /** The words of a cell on one line, such that reading gives them back. */
  public static String cell(String words) {
    String escaped = ENTITY.matcher(words.strip()).replaceAll("&amp;");
    escaped = TAG.matcher(escaped).replaceAll("&lt;").replace('\t', ' ');
    escaped = BREAK.matcher(escaped).replaceAll("<br/>");
    return escaped.startsWith("\"") ? "&quot;" + escaped.substring(1) : escaped;
  }

  /** Sets the cell of the present row; columns from 0, in any order. */
  public TableText at(int column, String words) {
    if (column >= row.size()) {
      row.addAll(Arrays.asList(new String[column + 1 - row.size()]));
    }
    row.set(column, cell(words));
    return this;
  }

  public TableText endRow() {
    row.replaceAll(words -> words == null ? "" : words);
    text.append(String.join("\t", row)).append('\n');
    row.clear();
    return this;
  }

  /** A line outside any table. */
  public TableText line(String words) {
    return at(0, words).endRow();
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
