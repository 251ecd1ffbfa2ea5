package io.districtbudget.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that answers had, by the name of their field: what a request can be about. */
final class KnownValues {

  private static final int EACH = 40;

  private static final String ID = "id";

  private final Map<String, List<String>> byName = new HashMap<>();

  /**
   * Keeps what an answer tells.
   *
   * @param path of the operation, whose last word names things with an {@code id}
   */
  void keep(String path, JsonNode answer) {
    keep(collection(path), ID, answer);
  }

  private void keep(String collection, String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(field -> keep(collection, field.getKey(), field.getValue()));
    } else if (value.isArray()) {
      for (int i = 0; i < Math.min(value.size(), EACH); i++) {
        keep(collection, name, value.get(i));
      }
    } else if (!value.isNull()) {
      add(name.equals(ID) ? collection + '.' + ID : name, value.asText());
    }
  }

  void add(String name, String value) {
    List<String> values = byName.computeIfAbsent(name, key -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
      if (values.size() > EACH) {
        values.remove(0);
      }
    }
  }

  /** One for a parameter of a path, or for a field when the path is empty. */
  Optional<String> of(String name, String path, Chance chance) {
    String key =
        switch (name) {
          case "project", "projectId" -> "projects." + ID;
          case "assessment", "assessmentId" -> "assessments." + ID;
          case ID -> collection(path) + '.' + ID;
          case "department", "departmentCode" -> "departmentCode";
          case "unit", "unitCode" -> "unitCode";
          case "code" -> path.contains("/units") ? "unitCode" : "departmentCode";
          default -> name;
        };
    return Optional.ofNullable(byName.get(key)).map(chance::oneOf);
  }

  /** The last word before a parameter or the end that names many: {@code projects}. */
  private static String collection(String path) {
    String last = "";
    for (String segment : path.replaceFirst("^/api/v1/", "").split("[/:.]", -1)) {
      if (segment.startsWith("{")) {
        return segment.equals("{id}") ? last : collection(rest(path, segment), last);
      }
      last = segment;
    }
    return last;
  }

  private static String rest(String path, String parameter) {
    return path.substring(path.indexOf(parameter) + parameter.length());
  }

  private static String collection(String rest, String before) {
    return rest.contains("{id}") ? collection(rest) : before;
  }
}
