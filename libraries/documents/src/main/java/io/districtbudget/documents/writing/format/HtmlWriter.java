package io.districtbudget.documents.writing.format;

import io.districtbudget.documents.writing.sheet.CellKind;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.documents.writing.sheet.SheetCell;
import io.districtbudget.documents.writing.sheet.SheetCell.Joint;
import io.districtbudget.documents.writing.sheet.SheetLine;
import io.districtbudget.documents.writing.sheet.SheetRow;
import io.districtbudget.documents.writing.sheet.SheetTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * 网页 (html): what the web pages show and print. Well-formed as XHTML too, without script or address
 * of anything else, so that it can be embedded, kept and mailed. Each form begins a page; the head
 * of its indicator table is printed again on each.
 */
public final class HtmlWriter implements SheetWriter {

  @Override
  public byte[] write(List<Sheet> sheets) {
    return page(sheets, HtmlStyle.PAGES).getBytes(StandardCharsets.UTF_8);
  }

  /** The page with a style sheet of its own. */
  static String page(List<Sheet> sheets, String style) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
    html.append(escape(sheets.isEmpty() ? "" : sheets.get(0).title() + " " + sheets.get(0).name()));
    html.append("</title>\n<style>\n").append(style).append("</style>\n</head>\n<body>\n");
    sheets.forEach(sheet -> write(sheet, html));
    return html.append("</body>\n</html>\n").toString();
  }

  private static void write(Sheet sheet, StringBuilder html) {
    html.append("<article class=\"form ").append(word(sheet.paper())).append("\">\n<h1>");
    html.append(escape(sheet.title())).append("</h1>\n");
    lines(sheet.above(), html);
    for (int i = 0; i < sheet.tables().size(); i++) {
      table(sheet, sheet.tables().get(i), i > 0, html);
    }
    lines(sheet.below(), html);
    html.append("</article>\n");
  }

  private static void lines(List<SheetLine> lines, StringBuilder html) {
    for (SheetLine line : lines) {
      html.append("<p class=\"").append(word(line.place())).append("\">");
      html.append(escape(line.text())).append("</p>\n");
    }
  }

  private static void table(Sheet sheet, SheetTable table, boolean follows, StringBuilder html) {
    html.append(follows ? "<table class=\"follows\">\n" : "<table>\n").append("<colgroup>");
    int whole = sheet.widths().stream().mapToInt(Integer::intValue).sum();
    for (int width : sheet.widths()) {
      String share =
          String.format(Locale.ROOT, "%d.%02d", width * 100 / whole, width * 10000 / whole % 100);
      html.append("<col style=\"width:").append(share).append("%\"/>");
    }
    html.append("</colgroup>\n");
    part("thead", table.rows().subList(0, table.headRows()), html);
    part("tbody", table.rows().subList(table.headRows(), table.rows().size()), html);
    html.append("</table>\n");
  }

  private static void part(String name, List<SheetRow> rows, StringBuilder html) {
    if (rows.isEmpty()) {
      return;
    }
    html.append('<').append(name).append(">\n");
    for (SheetRow row : rows) {
      html.append("<tr>");
      row.cells().forEach(cell -> cell(cell, html));
      html.append("</tr>\n");
    }
    html.append("</").append(name).append(">\n");
  }

  private static void cell(SheetCell cell, StringBuilder html) {
    String name = cell.kind().names() && !cell.text().isEmpty() ? "th" : "td";
    html.append('<').append(name);
    if (name.equals("th")) {
      html.append(" scope=\"").append(cell.kind() == CellKind.HEAD ? "col" : "row").append('"');
    }
    html.append(" class=\"").append(word(cell.kind()));
    html.append(cell.joint() == Joint.NONE ? "" : " open-" + word(cell.joint())).append('"');
    span("rowspan", cell.rowSpan(), html);
    span("colspan", cell.colSpan(), html);
    html.append('>').append(escape(cell.text())).append("</").append(name).append('>');
  }

  private static void span(String attribute, int span, StringBuilder html) {
    if (span > 1) {
      html.append(' ').append(attribute).append("=\"").append(span).append('"');
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The text as markup prints it; what XML cannot hold is left out. */
  static String escape(String text) {
    StringBuilder result = new StringBuilder(text.length() + 16);
    text.strip()
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\n', '\r', '\f', 0x2028, 0x2029 -> result.append("<br/>");
                default -> {
                  if (c >= ' ' || c == '\t') {
                    result.appendCodePoint(c);
                  }
                }
              }
            });
    return result.toString();
  }
}
