package io.districtbudget.documents.source;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** 网页 (html): each table a grid with its merged cells, every other block of words a line. */
final class HtmlSource {

  private static final int MOST_COLUMNS = 500;

  private final TableText text = new TableText();

  private HtmlSource() {}

  static String text(String html) {
    Document document = Jsoup.parse(html);
    document.select("script, style, head, noscript, template").remove();
    HtmlSource source = new HtmlSource();
    source.block(document.body());
    return source.text.toString();
  }

  private void block(Element element) {
    StringBuilder words = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof Element child && blocks(child)) {
        flush(words);
        if (child.normalName().equals("table")) {
          table(child);
        } else {
          block(child);
        }
      } else {
        words.append(words(node));
      }
    }
    flush(words);
  }

  private void flush(StringBuilder words) {
    for (String line : words.toString().split("\n", -1)) {
      if (!line.isBlank()) {
        text.line(line);
      }
    }
    words.setLength(0);
  }

  private void table(Element table) {
    Map<Integer, Integer> covered = new HashMap<>();
    for (Element row : table.select("tr")) {
      if (row.closest("table") != table) {
        continue;
      }
      int column = 0;
      for (Element cell : row.children()) {
        while (covered.getOrDefault(column, 0) > 0) {
          column++;
        }
        int width = span(cell, "colspan");
        int height = span(cell, "rowspan");
        for (int i = column; i < column + width; i++) {
          covered.put(i, height);
        }
        text.at(column, words(cell).strip());
        column += width;
      }
      text.endRow();
      covered.replaceAll((place, rows) -> Math.max(0, rows - 1));
    }
  }

  /** A line break is no block, whatever the parser says of it. */
  private static boolean blocks(Element element) {
    return element.isBlock() && !element.normalName().equals("br");
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    int span = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
    return Math.max(1, Math.min(MOST_COLUMNS, span));
  }

  /** The words of a node, with the line breaks that a reader sees. */
  private static String words(Node node) {
    if (node instanceof TextNode textNode) {
      return textNode.text();
    }
    if (!(node instanceof Element element)) {
      return "";
    }
    if (element.normalName().equals("br")) {
      return "\n";
    }
    StringBuilder words = new StringBuilder();
    for (Node child : element.childNodes()) {
      boolean paragraph = child instanceof Element inner && blocks(inner);
      if (paragraph && !words.toString().isBlank() && words.charAt(words.length() - 1) != '\n') {
        words.append('\n');
      }
      words.append(words(child));
    }
    return words.toString();
  }
}
