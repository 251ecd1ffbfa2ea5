package io.districtbudget.form.writing.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * 栏 (column) of a list.
 *
 * @param head as it is printed
 * @param path of the field within an item, as a JSON pointer
 * @param labels words for codes; what has none is printed as it is
 */
record ListColumn(String head, String path, Kind kind, Map<String, String> labels) {

  /** What the column holds. */
  enum Kind {
    TEXT,
    AMOUNT,
    NUMBER,
    DATE
  }

  static ListColumn text(String head, String path) {
    return new ListColumn(head, path, Kind.TEXT, Map.of());
  }

  static ListColumn amount(String head, String path) {
    return new ListColumn(head, path, Kind.AMOUNT, Map.of());
  }

  static ListColumn number(String head, String path) {
    return new ListColumn(head, path, Kind.NUMBER, Map.of());
  }

  static ListColumn date(String head, String path) {
    return new ListColumn(head, path, Kind.DATE, Map.of());
  }

  static ListColumn words(String head, String path, Map<String, String> labels) {
    return new ListColumn(head, path, Kind.TEXT, labels);
  }

  /** The value of an item, empty when it has none. */
  String of(JsonNode item) {
    JsonNode value = item.at(path);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return labels.getOrDefault(value.asText(), value.asText());
  }
}
