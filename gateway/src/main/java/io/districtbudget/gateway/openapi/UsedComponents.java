package io.districtbudget.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out what belongs to paths that the door does not lead to. */
final class UsedComponents {

  private static final String COMPONENTS = "#/components/";

  private final JsonObject components;
  private final Set<String> used = new HashSet<>();
  private final Deque<Object> next = new ArrayDeque<>();

  private UsedComponents(JsonObject components) {
    this.components = components;
  }

  /** Leaves only those components that the paths refer to, directly or through others. */
  static void keep(JsonObject paths, JsonObject components) {
    var used = new UsedComponents(components);
    used.next.add(paths);
    used.follow();
    for (var kind : components.fieldNames()) {
      var ofKind = components.getJsonObject(kind);
      for (var name : List.copyOf(ofKind.fieldNames())) {
        if (!used.used.contains(COMPONENTS + kind + "/" + name)) {
          ofKind.remove(name);
        }
      }
    }
  }

  private void follow() {
    while (!next.isEmpty()) {
      var value = next.remove();
      if (value instanceof JsonObject object) {
        object.forEach(entry -> see(entry.getValue()));
      } else if (value instanceof JsonArray array) {
        array.forEach(this::see);
      }
    }
  }

  private void see(Object value) {
    if (value instanceof String reference) {
      if (reference.startsWith(COMPONENTS) && used.add(reference)) {
        var parts = reference.substring(COMPONENTS.length()).split("/", 2);
        next.add(components.getJsonObject(parts[0]).getValue(parts[1]));
      }
    } else if (value != null) {
      next.add(value);
    }
  }
}
