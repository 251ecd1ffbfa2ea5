package io.districtbudget.support.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The service's OpenAPI document is the one that is checked in under {@code contracts/openapi}: who
 * changes the API sees it in the change. {@code -Dopenapi.write=true} writes it anew.
 */
public abstract class HeldDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("the document is the one that is checked in")
  void isHeld() throws IOException {
    held(service() + ".json", built());
  }

  @Test
  @DisplayName("every operation has a name of its own, words, a tag, and answers of a known shape")
  void isComplete() {
    Set<String> names = new HashSet<>();
    List<String> lacking = new ArrayList<>();
    built()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getValue().has("responses")) {
                            lacking.addAll(lacks(operation.getValue(), names));
                          }
                        }));
    assertThat(names).isNotEmpty();
    assertThat(lacking).isEmpty();
  }

  @Test
  @DisplayName("answers of tests can be held against it: one that it does not have is a failure")
  void answersAreHeld() {
    assertThat(AnswersAsDocumented.areHeld())
        .isEqualTo(Boolean.getBoolean(AnswersAsDocumented.HELD));
    JsonNode operations = built().at("/paths/~1api~1v1~1code-lists");
    ObjectNode without401 = operations.deepCopy();
    ((ObjectNode) without401.at("/get/responses")).remove("401");
    ObjectNode withoutCode = operations.deepCopy();
    ((ObjectNode) withoutCode.at("/get/responses/401")).put("description", "TOKEN_MISSING_HERE");
    assertThat(isHeld(operations)).isTrue();
    assertThat(isHeld(without401)).isFalse();
    assertThat(isHeld(withoutCode)).isFalse();
  }

  /** Whether the answer to a request without a token is one of the operation's. */
  private static boolean isHeld(JsonNode operations) {
    ObjectNode document = built().deepCopy();
    document.putObject("paths").set("/api/v1/code-lists", operations);
    try {
      given()
          .filter(new AnswersAsDocumented(new DocumentedOperations(document)))
          .get("/api/v1/code-lists");
      return true;
    } catch (AssertionError refused) {
      return false;
    }
  }

  private static List<String> lacks(JsonNode operation, Set<String> names) {
    List<String> lacking = new ArrayList<>();
    String name = operation.path("operationId").asText("?");
    if (!name.matches("[a-z][a-zA-Z]+") || !names.add(name)) {
      lacking.add("name " + name);
    }
    for (String words : List.of("summary", "description", "tags")) {
      if (operation.path(words).isEmpty() && operation.path(words).asText().isBlank()) {
        lacking.add(words + " of " + name);
      }
    }
    operation
        .get("responses")
        .properties()
        .forEach(
            answer -> {
              if (!List.of("204", "304").contains(answer.getKey())
                  && (answer.getValue().path("content").isEmpty()
                      || answer.getValue().get("content").properties().stream()
                          .anyMatch(type -> type.getValue().path("schema").isEmpty()))) {
                lacking.add("shape of " + answer.getKey() + " of " + name);
              }
            });
    return lacking;
  }

  /** Fails unless the document is the one that is checked in under that name, or writes it. */
  public static void held(String name, JsonNode document) throws IOException {
    Path file = Path.of("../contracts/openapi", name);
    String text = text(document);
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "contracts/openapi/%s is not what the service offers; write it anew by"
                + " contracts/openapi/write and look at the difference",
            name)
        .isEqualTo(text);
  }

  /** As the service serves it. */
  private static JsonNode built() {
    try (InputStream document =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream(DocumentedOperations.DOCUMENT)) {
      return JSON.readTree(document);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String service() {
    return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
  }

  /** Names in order, but fields of a shape as their record has them. */
  private static String text(JsonNode document) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
    printer.indentArraysWith(new DefaultIndenter(" ", "\n"));
    return JSON.writer(printer).writeValueAsString(sorted(document, false)) + "\n";
  }

  private static JsonNode sorted(JsonNode node, boolean asItIs) {
    if (node.isArray()) {
      var items = JSON.createArrayNode();
      node.forEach(item -> items.add(sorted(item, false)));
      return items;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    if (!asItIs) {
      Collections.sort(names);
    }
    ObjectNode object = JSON.createObjectNode();
    names.forEach(
        name -> object.set(name, sorted(node.get(name), name.equals("properties") && !asItIs)));
    return object;
  }
}
