package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The other services' OpenAPI documents, which calls of them and what stands in for them are held
 * against: a call is one that the document describes, and an answer says nothing that the document
 * does not; a stand-in need not say all.
 */
final class DocumentedDistrict {

  private static final Path DOCUMENTS = Path.of("../contracts/openapi");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> documents;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  DocumentedDistrict() {
    this.documents =
        Stream.of("project", "indicator", "assessment").map(DocumentedDistrict::document).toList();
  }

  /**
   * What of a call no document has.
   *
   * @param query names of its parameters
   * @param body missing for none
   */
  List<String> undocumented(String method, String path, Set<String> query, JsonNode body) {
    Optional<Described> described = described(method, path);
    if (described.isEmpty()) {
      return List.of(method + " " + path);
    }
    Described operation = described.get();
    List<String> lacking = new ArrayList<>();
    for (String name : query) {
      if (!operation.takes(name)) {
        lacking.add("parameter " + name);
      }
    }
    JsonNode schema = operation.itself().at("/requestBody/content/application~1json/schema");
    if (body.isMissingNode() != schema.isMissingNode()) {
      lacking.add(body.isMissingNode() ? "no body" : "a body");
    } else if (!body.isMissingNode()) {
      lacking.addAll(differences(operation.document(), schema, body, true));
    }
    return lacking;
  }

  /**
   * What of an answer its document does not have.
   *
   * @param body missing for none
   */
  List<String> undocumented(String method, String path, int status, JsonNode body) {
    return described(method, path)
        .map(
            operation -> {
              JsonNode answer = operation.itself().path("responses").path(String.valueOf(status));
              JsonNode schema = answer.at("/content/" + type(status) + "/schema");
              return answer.isMissingNode() || body.isMissingNode() != schema.isMissingNode()
                  ? List.of("answer " + status)
                  : differences(operation.document(), schema, body, false);
            })
        .orElse(List.of());
  }

  private static String type(int status) {
    return status < 300 ? "application~1json" : "application~1problem+json";
  }

  private record Described(JsonNode document, JsonNode item, JsonNode itself) {

    boolean takes(String parameter) {
      return Stream.of(item, itself)
          .flatMap(each -> each.path("parameters").findValuesAsText("name").stream())
          .anyMatch(parameter::equals);
    }
  }

  private Optional<Described> described(String method, String path) {
    return documents.stream()
        .flatMap(
            document ->
                document.path("paths").properties().stream()
                    .filter(item -> path.matches(item.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                    .map(item -> described(document, item.getValue(), method)))
        .filter(described -> described.itself().isObject())
        .findFirst();
  }

  private static Described described(JsonNode document, JsonNode item, String method) {
    return new Described(document, item, item.path(method.toLowerCase(Locale.ROOT)));
  }

  private List<String> differences(
      JsonNode document, JsonNode schema, JsonNode value, boolean whole) {
    return schemas
        .computeIfAbsent(
            document.hashCode() + schema.toString() + whole, key -> schema(document, schema, whole))
        .validate(value)
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  private static JsonSchema schema(JsonNode document, JsonNode part, boolean whole) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(held(part.deepCopy(), whole));
    root.set("components", held(document.path("components").deepCopy(), whole));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
  }

  /** A field that the document does not name is none; what is not whole may lack what it names. */
  private static JsonNode held(JsonNode schema, boolean whole) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      if (!object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
      if (!whole) {
        object.remove("required");
      }
    }
    schema.forEach(each -> held(each, whole));
    return schema;
  }

  private static JsonNode document(String service) {
    try {
      return JSON.readTree(DOCUMENTS.resolve(service + "-service.json").toFile());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
