package io.districtbudget.form.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The OpenAPI document of another service, as it is checked in. */
public final class OtherDocument {

  private static final Path DOCUMENTS = Path.of("../contracts/openapi");

  private final JsonNode document;

  private OtherDocument(JsonNode document) {
    this.document = document;
  }

  /** By the short name of the service: {@code project}. */
  public static OtherDocument of(String service) {
    try {
      return new OtherDocument(
          new ObjectMapper().readTree(DOCUMENTS.resolve(service + "-service.json").toFile()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /**
   * The shape of what an operation answers when it succeeds.
   *
   * @param operation method and path
   */
  public JsonNode answer(String operation) {
    JsonNode answers = operation(operation).path("responses");
    JsonNode answer = answers.has("200") ? answers.path("200") : answers.path("201");
    return whole(answer.at("/content/application~1json/schema"));
  }

  /**
   * The shape of what an operation is sent.
   *
   * @param told a field by which it is told from other shapes that the operation takes
   */
  public JsonNode request(String operation, String told) {
    JsonNode shape =
        whole(operation(operation).at("/requestBody/content/application~1json/schema"));
    for (JsonNode choice : shape.path("oneOf")) {
      if (whole(choice).path("properties").has(told)) {
        return whole(choice);
      }
    }
    return shape;
  }

  private JsonNode operation(String operation) {
    String[] words = operation.split(" ", 2);
    return document.path("paths").path(words[1]).path(words[0]);
  }

  /** Names of the fields that a shape cannot be without. */
  public static List<String> wanted(JsonNode shape) {
    return StreamSupport.stream(shape.path("required").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** The shape of a field, or of the items of a list; missing when the shape has none. */
  public JsonNode field(JsonNode shape, String name) {
    JsonNode own = whole(shape.path("properties").path(name));
    return own.isMissingNode() ? whole(shape.path("additionalProperties")) : own;
  }

  /** The shape of an item of a list. */
  public JsonNode item(JsonNode list) {
    return whole(list.path("items"));
  }

  /** What a reference or a choice with null stands for. */
  private JsonNode whole(JsonNode shape) {
    if (shape.has("$ref")) {
      return whole(document.at(shape.get("$ref").asText().substring(1)));
    }
    for (JsonNode choice : shape.path("anyOf")) {
      if (!choice.path("type").asText().equals("null")) {
        return whole(choice);
      }
    }
    return shape.isObject() ? shape : MissingNode.getInstance();
  }
}
