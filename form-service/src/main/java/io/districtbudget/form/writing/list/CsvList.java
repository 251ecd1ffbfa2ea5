package io.districtbudget.form.writing.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 逗号分隔 (csv, RFC 4180) with a byte order mark, as spreadsheets in China expect it. A text that a
 * spreadsheet would run as a formula is preceded by an apostrophe; figures stay figures.
 */
final class CsvList implements ListWriter {

  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
  private static final String END = "\r\n";

  @Override
  public void write(ListKind kind, Iterator<JsonNode> items, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<ListColumn> columns = kind.columns();
    text.write('\uFEFF');
    text.write(columns.stream().map(ListColumn::head).collect(Collectors.joining(",")) + END);
    while (items.hasNext()) {
      JsonNode item = items.next();
      text.write(
          columns.stream()
                  .map(column -> cell(column.of(item), column.kind() == ListColumn.Kind.TEXT))
                  .collect(Collectors.joining(","))
              + END);
    }
    text.flush();
  }

  static String cell(String value, boolean words) {
    boolean runs = words && !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0;
    String harmless = runs ? "'" + value : value;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
