package io.districtbudget.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** New names for those components of a service that would hide another service's. */
final class ComponentNames {

  private static final String COMPONENTS = "#/components/";

  private final String prefix;
  private final Map<String, String> renamed = new HashMap<>();

  ComponentNames(String service) {
    this.prefix = MergedDocument.capitalised(service);
  }

  /**
   * Decides which names to change. A component that equals its namesake can itself refer to one
   * that does not, so that it must be renamed too: repeated until nothing changes any more.
   */
  void settle(JsonObject own, Map<String, Map<String, Object>> taken) {
    int before;
    do {
      before = renamed.size();
      for (var kind : own.fieldNames()) {
        var others = taken.getOrDefault(kind, Map.of());
        for (var entry : own.getJsonObject(kind)) {
          var other = others.get(entry.getKey());
          var reference = COMPONENTS + kind + "/" + entry.getKey();
          if (other != null
              && !renamed.containsKey(reference)
              && !other.equals(rewritten(entry.getValue()))) {
            var name = freeName(entry.getKey(), own.getJsonObject(kind), others);
            renamed.put(reference, COMPONENTS + kind + "/" + name);
          }
        }
      }
    } while (renamed.size() > before);
  }

  /** A name that neither this service nor one before it uses for something else. */
  private String freeName(String name, JsonObject own, Map<String, Object> others) {
    var free = prefix + name;
    for (int n = 2; own.containsKey(free) || others.containsKey(free); n++) {
      free = prefix + name + n;
    }
    return free;
  }

  /** The name under which the component goes into the merged document. */
  String of(String kind, String name) {
    var reference = COMPONENTS + kind + "/" + name;
    var target = renamed.getOrDefault(reference, reference);
    return target.substring((COMPONENTS + kind + "/").length());
  }

  JsonObject rewritten(JsonObject json) {
    return (JsonObject) rewritten((Object) json);
  }

  private Object rewritten(Object value) {
    if (value instanceof JsonObject object) {
      var copy = new JsonObject();
      object.forEach(entry -> copy.put(entry.getKey(), rewritten(entry.getValue())));
      return copy;
    }
    if (value instanceof JsonArray array) {
      var copy = new JsonArray();
      array.forEach(element -> copy.add(rewritten(element)));
      return copy;
    }
    return value instanceof String text ? renamed.getOrDefault(text, text) : value;
  }
}
