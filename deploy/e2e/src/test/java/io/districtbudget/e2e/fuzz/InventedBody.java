package io.districtbudget.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** JSON of a schema: what it allows, and now and then something that it does not. */
final class InventedBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 7;

  private static final List<String> WORDS =
      List.of("设备检修", "≥4次", "=100%", "12月底前", "完成", "5", "原因说明", "V-2025-1", "a");
  private static final List<String> DAYS =
      List.of("2025-01-01", "2025-06-30", "2025-12-31", "2026-03-01", "2024-02-29");
  private static final List<String> AMOUNTS =
      List.of("0.00", "1.00", "100.00", "-5.00", "250000.00", "9999999999999999.99", "30", "90");

  private final JsonNode document;
  private final KnownValues known;
  private final Chance chance;

  InventedBody(JsonNode document, KnownValues known, Chance chance) {
    this.document = document;
    this.known = known;
    this.chance = chance;
  }

  /** The text of a body, which need not be JSON after all. */
  String of(JsonNode schema) {
    JsonNode body = value("", schema, 0);
    if (chance.in100(40)) {
      spoil(body);
    }
    String text = body.toString();
    if (chance.in100(4)) {
      return text.substring(0, chance.below(text.length() + 1));
    }
    return chance.in100(2) ? chance.oneOf(Nasty.JSON) : text;
  }

  /** Puts something else in the place of one value, takes it away, or adds one. */
  private void spoil(JsonNode body) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(body, objects);
    if (objects.isEmpty()) {
      return;
    }
    ObjectNode object = chance.oneOf(objects);
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || chance.in100(10)) {
      object.put("unheardOf", 1);
    } else if (chance.in100(25)) {
      object.remove(chance.oneOf(names));
    } else {
      object.set(chance.oneOf(names), nasty());
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private JsonNode nasty() {
    try {
      return chance.in100(50)
          ? NODES.textNode(chance.oneOf(Nasty.TEXTS))
          : JSON.readTree(chance.oneOf(Nasty.JSON));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** A value of a field, as its schema has it. */
  JsonNode value(String name, JsonNode schema, int depth) {
    JsonNode resolved = resolved(schema);
    for (String several : List.of("anyOf", "oneOf")) {
      if (resolved.has(several)) {
        return value(name, child(resolved.get(several)), depth);
      }
    }
    if (resolved.has("enum")) {
      return child(resolved.get("enum"));
    }
    return switch (type(resolved)) {
      case "object" -> object(resolved, depth);
      case "array" -> array(name, resolved, depth);
      case "integer" -> integer(name, resolved);
      case "number" -> NODES.numberNode(chance.below(100));
      case "boolean" -> NODES.booleanNode(chance.in100(50));
      case "null" -> NODES.nullNode();
      default -> NODES.textNode(text(name, resolved));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (var property : schema.path("properties").properties()) {
      boolean must = required.contains(property.getKey()) && !chance.in100(2);
      if (must || depth < DEEPEST && chance.in100(70)) {
        object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int size = depth < DEEPEST ? chance.below(4) : 0;
    for (int i = 0; i < size; i++) {
      array.add(value(name, schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode integer(String name, JsonNode schema) {
    if (name.toLowerCase(java.util.Locale.ROOT).endsWith("year") && chance.in100(80)) {
      return NODES.numberNode(2020 + chance.below(8));
    }
    int least = schema.path("minimum").asInt(0);
    int most = schema.path("maximum").asInt(least + 20);
    return NODES.numberNode(least + chance.below(Math.max(1, most - least + 1)));
  }

  private String text(String name, JsonNode schema) {
    if (chance.in100(60)) {
      var seen = known.of(name, "", chance);
      if (seen.isPresent()) {
        return seen.get();
      }
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> "00000000-0000-4000-8000-00000000000" + chance.below(10);
      case "date" -> chance.oneOf(DAYS);
      case "date-time" -> chance.oneOf(DAYS) + "T00:00:00+08:00";
      default ->
          schema.has("pattern") && schema.path("pattern").asText().contains("0-9")
              ? chance.oneOf(AMOUNTS)
              : chance.oneOf(WORDS);
    };
  }

  private JsonNode child(JsonNode several) {
    return several.get(chance.below(several.size()));
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return child(type).asText();
    }
    return type.isMissingNode() && schema.has("properties") ? "object" : type.asText("string");
  }

  JsonNode resolved(JsonNode schema) {
    JsonNode at = schema;
    while (at.has("$ref")) {
      at = document.at(at.get("$ref").asText().substring(1));
    }
    return at;
  }
}
