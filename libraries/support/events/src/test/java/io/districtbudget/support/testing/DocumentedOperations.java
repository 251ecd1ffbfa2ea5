package io.districtbudget.support.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an OpenAPI document says that its service answers. */
public final class DocumentedOperations {

  /** Made by the build, served by the service. */
  static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> HEADERS =
      List.of("ETag", "Location", "Consistency-Token", "Retry-After", "WWW-Authenticate");

  private static final int FIRST_REFUSAL = 400;

  /** Refusals that are the same of all operations: their words name every code. */
  private static final List<Integer> WITH_ALL_CODES = List.of(401, 406, 408, 414, 415, 428, 429);

  /** Whether the codes of other refusals are held too. */
  private static final boolean ALL_CODES = Boolean.getBoolean("answers.codes");

  /** Several at once, each of which can be alone. */
  private static final String SEVERAL = "RULES_BROKEN";

  private final JsonNode document;
  private final ObjectNode components;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig strictly =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final @Nullable Recording recording;
  private final Map<String, Pattern> paths = new ConcurrentHashMap<>();
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  /** Of a document that has been read. */
  public DocumentedOperations(JsonNode document) {
    this(document, null);
  }

  /**
   * The same, with problem codes that the document does not name written down instead of told.
   *
   * @param recording null for none
   */
  public DocumentedOperations(JsonNode document, @Nullable Recording recording) {
    this.document = document;
    this.recording = recording;
    this.components = (ObjectNode) closed(document.path("components").deepCopy());
  }

  static DocumentedOperations of(ClassLoader application) {
    try (InputStream document = application.getResourceAsStream(DOCUMENT)) {
      return new DocumentedOperations(
          JSON.readTree(document),
          Boolean.getBoolean(RecordedProblems.RECORD)
              ? new RecordedProblems(Path.of(""))::note
              : null);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Who writes down the codes of an answer. */
  @FunctionalInterface
  public interface Recording {

    /**
     * Notes a refusal.
     *
     * @param operation method and path of the document
     * @param lacking codes that the document does not name
     * @param problem the refusal's body
     */
    void note(String operation, int status, List<String> lacking, JsonNode problem);
  }

  /**
   * An answer as it came.
   *
   * @param type its content type, null for none
   * @param body as text; asked for only when it can be one
   * @param header value of a header, null for none
   */
  public record Given(
      int status,
      @Nullable String type,
      Supplier<String> body,
      Function<String, @Nullable String> header) {

    boolean hasText() {
      return type == null || type.isEmpty() || type.contains("json") || type.startsWith("text/");
    }
  }

  /** What of the answer the document does not say; nothing when it says all. */
  public List<String> undocumented(String method, String path, Given answer) {
    Optional<Map.Entry<String, JsonNode>> item = item(path);
    if (item.isEmpty()) {
      return answer.status() == 404 || answer.status() == 401 ? List.of() : List.of("the path");
    }
    JsonNode operation = item.get().getValue().path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return answer.status() == 405 || answer.status() == 401 ? List.of() : List.of("the method");
    }
    JsonNode response = operation.path("responses").path(Integer.toString(answer.status()));
    if (response.isMissingNode()) {
      return List.of("status " + answer.status() + ": " + answer.body().get());
    }
    List<String> lacking = new ArrayList<>();
    for (String name : HEADERS) {
      if (answer.header().apply(name) != null && !response.path("headers").has(name)) {
        lacking.add("header " + name + " of " + answer.status());
      }
    }
    lacking.addAll(body(response.path("content"), answer));
    lacking.addAll(codes(method + ' ' + item.get().getKey(), response, answer));
    return lacking;
  }

  private List<String> codes(String operation, JsonNode response, Given answer) {
    if (answer.status() < FIRST_REFUSAL || !base(answer.type()).endsWith("json")) {
      return List.of();
    }
    JsonNode problem = read(answer.body().get());
    List<String> named = List.of(response.path("description").asText().split("[^A-Z0-9_]+", -1));
    List<String> lacking = codes(problem).filter(code -> !named.contains(code)).distinct().toList();
    if (recording != null) {
      recording.note(operation, answer.status(), lacking, problem);
      return List.of();
    }
    return ALL_CODES || WITH_ALL_CODES.contains(answer.status())
        ? lacking.stream().map(code -> "code " + code + " of " + answer.status()).toList()
        : List.of();
  }

  private static Stream<String> codes(JsonNode problem) {
    String code = problem.path("code").asText();
    return code.equals(SEVERAL)
        ? Stream.concat(Stream.of(code), problem.path("errors").findValuesAsText("code").stream())
        : Stream.of(code);
  }

  private List<String> body(JsonNode content, Given answer) {
    String type = base(answer.type());
    String body = answer.hasText() ? answer.body().get() : null;
    if (body != null && body.isEmpty()) {
      return content.isEmpty() || answer.status() == 304
          ? List.of()
          : List.of("an empty body of " + answer.status());
    }
    Optional<JsonNode> media =
        content.properties().stream()
            .filter(entry -> base(entry.getKey()).equals(type) || entry.getKey().equals("*/*"))
            .map(Map.Entry::getValue)
            .findFirst();
    if (media.isEmpty()) {
      return List.of("type " + type + " of " + answer.status());
    }
    if (body == null || !type.endsWith("json")) {
      return List.of();
    }
    JsonSchema schema = schemas.computeIfAbsent(media.get().path("schema"), this::schema);
    return (type.endsWith("x-ndjson") ? body.lines() : Stream.of(body))
        .flatMap(text -> schema.validate(read(text)).stream())
        .map(ValidationMessage::toString)
        .map(message -> "shape of " + answer.status() + ": " + message)
        .toList();
  }

  private static String base(@Nullable String type) {
    return type == null ? "" : type.split(";", 2)[0].trim();
  }

  private JsonSchema schema(JsonNode part) {
    ObjectNode root = JSON.createObjectNode();
    root.set("allOf", JSON.createArrayNode().add(closed(part.deepCopy())));
    root.set("components", components);
    return factory.getSchema(root, strictly);
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException cause) {
      throw new UncheckedIOException(text, cause);
    }
  }

  /** Of the templates that the path has the form of, the one that says most of it. */
  private Optional<Map.Entry<String, JsonNode>> item(String path) {
    return document.path("paths").properties().stream()
        .filter(entry -> form(entry.getKey()).matcher(path).matches())
        .max(
            Comparator.comparingInt(
                entry -> entry.getKey().replaceAll("\\{[^}]*\\}", "").length()));
  }

  private Pattern form(String template) {
    return paths.computeIfAbsent(
        template,
        of ->
            Pattern.compile(
                Stream.of(of.split("(?=\\{)|(?<=\\})"))
                    .map(part -> part.startsWith("{") ? "[^/]+?" : Pattern.quote(part))
                    .reduce("", String::concat)));
  }

  /** A field that the document does not name is none. */
  private static JsonNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.path("properties").isObject()
          && !object.has("additionalProperties")
          && !object.has("allOf")) {
        object.put("additionalProperties", false);
      }
    }
    schema.forEach(DocumentedOperations::closed);
    return schema;
  }
}
