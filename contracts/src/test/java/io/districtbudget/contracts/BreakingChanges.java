package io.districtbudget.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers of the recorded OpenAPI document could not do any more with another one: an
 * operation, its name, a success or a field of it is gone, something more is demanded, a choice or
 * a type has changed.
 */
final class BreakingChanges {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode recorded;
  private final JsonNode present;
  private final List<String> found = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private BreakingChanges(JsonNode recorded, JsonNode present) {
    this.recorded = recorded;
    this.present = present;
  }

  static List<String> between(JsonNode recorded, JsonNode present) {
    BreakingChanges changes = new BreakingChanges(recorded, present);
    for (Map.Entry<String, JsonNode> path : recorded.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          changes.operation(
              operation.getKey() + " " + path.getKey(),
              operation.getValue(),
              present.path("paths").path(path.getKey()).path(operation.getKey()));
        }
      }
    }
    return changes.found;
  }

  private void operation(String name, JsonNode before, JsonNode now) {
    if (now.isMissingNode()) {
      found.add(name + " is gone");
      return;
    }
    if (!before.path("operationId").equals(now.path("operationId"))) {
      found.add(name + " is called " + now.path("operationId").asText() + " now");
    }
    parameters(name, before, now);
    JsonNode body = now.path("requestBody");
    if (before.path("requestBody").isMissingNode() && body.path("required").asBoolean()) {
      found.add(name + " demands a body");
    }
    contents(name + " request", before.path("requestBody"), body, true);
    for (Map.Entry<String, JsonNode> answer : before.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) {
        JsonNode same = now.path("responses").path(answer.getKey());
        if (same.isMissingNode()) {
          found.add(name + " does not answer " + answer.getKey() + " any more");
        }
        contents(name + " " + answer.getKey(), answer.getValue(), same, false);
      }
    }
  }

  private void parameters(String name, JsonNode before, JsonNode now) {
    for (JsonNode parameter : before.path("parameters")) {
      JsonNode same = named(now, parameter);
      if (same.isMissingNode()) {
        found.add(name + " has no parameter " + parameter.path("name").asText() + " any more");
      } else {
        schema(
            name + " " + parameter.path("name").asText(),
            parameter.path("schema"),
            one(parameter.path("schema"), same.path("schema")),
            true);
      }
    }
    for (JsonNode parameter : now.path("parameters")) {
      if (parameter.path("required").asBoolean()
          && !named(before, parameter).path("required").asBoolean()) {
        found.add(name + " demands " + parameter.path("name").asText());
      }
    }
  }

  /** Where several values may be sent now, one is sent as it was before. */
  private JsonNode one(JsonNode before, JsonNode now) {
    JsonNode several = resolved(present, now);
    return several.has("items") && !resolved(recorded, before).has("items")
        ? several.path("items")
        : now;
  }

  private static JsonNode named(JsonNode operation, JsonNode parameter) {
    for (JsonNode each : operation.path("parameters")) {
      if (each.path("name").equals(parameter.path("name"))
          && each.path("in").equals(parameter.path("in"))) {
        return each;
      }
    }
    return MissingNode.getInstance();
  }

  private void contents(String where, JsonNode before, JsonNode now, boolean sent) {
    for (Map.Entry<String, JsonNode> type : before.path("content").properties()) {
      JsonNode same = now.path("content").path(type.getKey());
      if (same.isMissingNode() && !now.isMissingNode()) {
        found.add(where + " is not " + type.getKey() + " any more");
      } else {
        schema(where, type.getValue().path("schema"), same.path("schema"), sent);
      }
    }
  }

  private void schema(String where, JsonNode before, JsonNode now, boolean sent) {
    String pair = before.path("$ref").asText() + " " + now.path("$ref").asText() + " " + sent;
    if (before.has("$ref") && now.has("$ref") && !compared.add(pair)) {
      return; // compared already; shapes refer to themselves
    }
    JsonNode old = ofAnyKind(recorded, resolved(recorded, before), sent);
    JsonNode fresh = ofAnyKind(present, resolved(present, now), sent);
    if (old.has("type") && fresh.has("type")) {
      types(where, old, fresh, sent);
    }
    choices(where, texts(old.path("enum")), texts(fresh.path("enum")), sent);
    demands(where, texts(old.path("required")), texts(fresh.path("required")), sent);
    for (Map.Entry<String, JsonNode> field : old.path("properties").properties()) {
      JsonNode same = fresh.path("properties").path(field.getKey());
      if (same.isMissingNode()) {
        found.add(where + " has no field " + field.getKey() + " any more");
      } else {
        schema(where + "/" + field.getKey(), field.getValue(), same, sent);
      }
    }
    if (old.has("items")) {
      schema(where + "[]", old.path("items"), fresh.path("items"), sent);
    }
  }

  /** What may be sent where several kinds are taken: the fields of any, demanded by all. */
  private static JsonNode ofAnyKind(JsonNode document, JsonNode schema, boolean sent) {
    if (!sent || !schema.has("oneOf")) {
      return schema;
    }
    ObjectNode together = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = together.putObject("properties");
    Set<String> demanded = texts(resolved(document, schema.path("oneOf").path(0)).path("required"));
    for (JsonNode kind : schema.path("oneOf")) {
      JsonNode whole = resolved(document, kind);
      whole.path("properties").properties().forEach(f -> fields.set(f.getKey(), f.getValue()));
      demanded.retainAll(texts(whole.path("required")));
    }
    demanded.forEach(together.withArrayProperty("required")::add);
    return together;
  }

  /** Who sends may send what it did; who reads gets nothing that it did not. */
  private void types(String where, JsonNode old, JsonNode fresh, boolean sent) {
    Set<String> before = types(old);
    Set<String> now = types(fresh);
    if (!(sent ? now.containsAll(before) : before.containsAll(now))) {
      found.add(where + " was " + before + " and is " + now);
    }
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = texts(schema.path("type"));
    return types.isEmpty() ? Set.of(schema.path("type").asText()) : types;
  }

  private void choices(String where, Set<String> before, Set<String> now, boolean sent) {
    if (sent && !now.isEmpty() && !now.containsAll(before)) {
      found.add(where + " does not take all of " + before + " any more");
    }
  }

  private void demands(String where, Set<String> before, Set<String> now, boolean sent) {
    Set<String> from = new TreeSet<>(sent ? now : before);
    from.removeAll(sent ? before : now);
    if (!from.isEmpty()) {
      found.add(where + (sent ? " demands " : " may lack ") + from);
    }
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    if (array.isArray()) {
      array.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : resolved(document, document.at(reference.substring(1)));
  }
}
