package io.districtbudget.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes up requests for every operation of a document: mostly near what it takes. */
final class Inventions {

  static final List<String> ROLES =
      List.of("unit", "department", "finance", "treasury", "auditor", "admin");

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)\\}");
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
  private static final String JSON = "application/json";
  private static final String PARTS = "multipart/form-data";
  private static final byte[] NOTHING = {};

  private final List<Operation> all = new ArrayList<>();
  private final List<Operation> reading;
  private final KnownValues known;
  private final Chance chance;
  private final InventedBody bodies;

  Inventions(JsonNode document, KnownValues known, Chance chance) {
    this.known = known;
    this.chance = chance;
    this.bodies = new InventedBody(document, known, chance);
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            all.add(operation(path.getKey(), path.getValue(), method));
                          }
                        }));
    this.reading = all.stream().filter(operation -> operation.method().equals("GET")).toList();
  }

  private record Operation(
      String method,
      String path,
      List<JsonNode> parameters,
      JsonNode content,
      List<String> roles) {}

  private static Operation operation(
      String path, JsonNode item, Map.Entry<String, JsonNode> method) {
    List<JsonNode> parameters = new ArrayList<>();
    item.path("parameters").forEach(parameters::add);
    method.getValue().path("parameters").forEach(parameters::add);
    List<String> roles = new ArrayList<>();
    method.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
    JsonNode content = method.getValue().path("requestBody").path("content");
    return new Operation(
        method.getKey().toUpperCase(Locale.ROOT), path, parameters, content, roles);
  }

  int operations() {
    return all.size();
  }

  /**
   * The next request.
   *
   * @param onlyReading whether nothing may be changed just now
   */
  Invented next(boolean onlyReading) {
    Operation operation = chance.oneOf(onlyReading ? reading : all);
    Map<String, String> headers = new LinkedHashMap<>();
    byte[] body = body(operation, headers);
    headers(operation, headers);
    return new Invented(
        operation.method() + ' ' + operation.path(),
        operation.method(),
        path(operation) + query(operation),
        role(operation),
        headers,
        body);
  }

  private String role(Operation operation) {
    if (chance.in100(1)) {
      return "";
    }
    return operation.roles().isEmpty() || chance.in100(15)
        ? chance.oneOf(ROLES)
        : chance.oneOf(operation.roles());
  }

  private String path(Operation operation) {
    Matcher parameter = PARAMETER.matcher(operation.path());
    StringBuilder path = new StringBuilder();
    while (parameter.find()) {
      String value = value(operation, named(operation, parameter.group(1)), parameter.group(1));
      String encoded = encoded(value);
      // a segment that is empty, or one of dots, would make another path of it
      parameter.appendReplacement(
          path, Matcher.quoteReplacement(encoded.matches("\\.*") ? "x" : encoded));
    }
    return parameter.appendTail(path).toString();
  }

  private static JsonNode named(Operation operation, String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .map(parameter -> parameter.path("schema"))
        .findFirst()
        .orElseThrow();
  }

  private String query(Operation operation) {
    List<String> pairs = new ArrayList<>();
    for (JsonNode parameter : operation.parameters()) {
      boolean required = parameter.path("required").asBoolean();
      if (parameter.path("in").asText().equals("query") && chance.in100(required ? 95 : 20)) {
        String name = parameter.path("name").asText();
        pairs.add(name + '=' + encoded(value(operation, parameter.path("schema"), name)));
      }
    }
    if (chance.in100(2)) {
      pairs.add("unheardOf=1");
    }
    return pairs.isEmpty() ? "" : '?' + String.join("&", pairs);
  }

  private String value(Operation operation, JsonNode schema, String name) {
    if (chance.in100(7)) {
      return chance.oneOf(Nasty.TEXTS);
    }
    return known
        .of(name, operation.path(), chance)
        .filter(seen -> chance.in100(85))
        .orElseGet(
            () -> {
              JsonNode resolved = bodies.resolved(schema);
              boolean many = resolved.path("type").asText().equals("array");
              return bodies.value(name, many ? resolved.path("items") : schema, 0).asText();
            });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void headers(Operation operation, Map<String, String> headers) {
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.path("in").asText().equals("header")) {
        header(operation, parameter.path("name").asText(), headers);
      }
    }
    if (chance.in100(3)) {
      headers.put("Accept", chance.oneOf(List.of("text/html", "x", "*/*;q=0", "image/*", JSON)));
    }
    if (chance.in100(5)) {
      headers.put("Accept-Language", chance.oneOf(List.of("en", "zh", "xx", "-", "en;q=x")));
    }
    if (chance.in100(3)) {
      headers.put("Consistency-Token", chance.oneOf(Nasty.HEADERS));
    }
  }

  private void header(Operation operation, String name, Map<String, String> headers) {
    String value =
        switch (name) {
          case "If-Match" -> chance.in100(70) ? "*" : "";
          case "If-None-Match" -> operation.method().equals("PUT") && chance.in100(40) ? "*" : "";
          case "Idempotency-Key" -> chance.in100(15) ? id() : "";
          default -> "";
        };
    if (value.isEmpty() && chance.in100(20)) {
      value = chance.oneOf(Nasty.HEADERS);
    }
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }

  private String id() {
    return new UUID(chance.below(9), chance.below(99)).toString();
  }

  private byte[] body(Operation operation, Map<String, String> headers) {
    List<String> types = new ArrayList<>();
    operation.content().fieldNames().forEachRemaining(types::add);
    if (types.isEmpty()) {
      return NOTHING;
    }
    String type = chance.oneOf(types);
    JsonNode schema = operation.content().path(type).path("schema");
    if (chance.in100(2)) {
      headers.put("Content-Type", chance.oneOf(List.of("text/plain", "x", "application/xml")));
      return "x".getBytes(StandardCharsets.UTF_8);
    }
    headers.put("Content-Type", type.equals(PARTS) ? PARTS + "; boundary=b" : type);
    if (chance.in100(2)) {
      return NOTHING;
    }
    String text =
        switch (type) {
          case JSON -> bodies.of(schema);
          case "application/x-ndjson" -> lines(schema);
          case PARTS -> parts();
          default -> chance.oneOf(Nasty.TEXTS);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String lines(JsonNode schema) {
    JsonNode resolved = bodies.resolved(schema);
    JsonNode line = resolved.has("items") ? resolved.path("items") : schema;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= chance.below(3); i++) {
      lines.add(bodies.of(line));
    }
    return String.join("\n", lines);
  }

  private String parts() {
    String name = chance.oneOf(List.of("file", "indicator", "x", ""));
    String file =
        chance.in100(70) ? "; filename=\"" + chance.oneOf(List.of("a.pdf", "a.exe", "")) + '"' : "";
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n--b%s\r\n"
        .formatted(
            name, file, chance.oneOf(List.of("", "%PDF-1.4", "x")), chance.in100(90) ? "--" : "");
  }
}
