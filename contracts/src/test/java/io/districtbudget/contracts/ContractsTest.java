package io.districtbudget.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Contracts of the events")
class ContractsTest {

  private static final Path ROOT = Path.of("src/main/resources/contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("schemas")
  @DisplayName("every schema has an example that fits it")
  void exampleFits(Path schema) throws IOException {
    assertThat(schemaOf(schema).validate(example(schema))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  @DisplayName("a missing required field is found")
  void missingFieldIsFound(Path schema) throws IOException {
    for (JsonNode required : JSON.readTree(schema.toFile()).get("required")) {
      ObjectNode without = (ObjectNode) example(schema);
      without.remove(required.asText());
      assertThat(schemaOf(schema).validate(without)).as(required.asText()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  @DisplayName("a field that a later version adds does no harm")
  void additionalFieldIsAllowed(Path schema) throws IOException {
    ObjectNode more = (ObjectNode) example(schema);
    more.put("addedLater", true);
    assertThat(schemaOf(schema).validate(more)).isEmpty();
  }

  @Test
  @DisplayName("the AsyncAPI document names exactly the events that have schemas")
  void asyncApiIsComplete() throws IOException {
    JsonNode document = JSON.readTree(ROOT.resolve("asyncapi.json").toFile());
    List<String> described = new ArrayList<>();
    document.get("components").get("messages").fieldNames().forEachRemaining(described::add);
    List<String> existing =
        schemas().map(path -> path.getFileName().toString().replace(".schema.json", "")).toList();
    assertThat(new TreeSet<>(described)).isEqualTo(new TreeSet<>(existing));
    for (JsonNode message : document.get("components").get("messages")) {
      String schema = message.get("payload").get("schema").get("$ref").asText();
      assertThat(ROOT.resolve(schema)).exists();
    }
  }

  @Test
  @DisplayName("the AsyncAPI document says where the events are read and how to sign in there")
  void serversAndSecurity() throws IOException {
    JsonNode document = JSON.readTree(ROOT.resolve("asyncapi.json").toFile());
    JsonNode district = document.path("servers").path("district");
    assertThat(district.path("protocol").asText()).isEqualTo("kafka-secure");
    assertThat(district.path("security")).isNotEmpty();
    for (JsonNode scheme : district.path("security")) {
      String path = scheme.path("$ref").asText().substring(1);
      assertThat(document.at(path).path("type").asText()).as(path).isNotEmpty();
    }
  }

  static Stream<Path> schemas() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(path -> path.toString().endsWith(".schema.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static JsonSchema schemaOf(Path schema) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(JSON.readTree(schema.toFile()));
  }

  private static JsonNode example(Path schema) throws IOException {
    return JSON.readTree(
        Path.of(schema.toString().replace(".schema.json", ".example.json")).toFile());
  }
}
