package io.districtbudget.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.gateway.openapi.ServiceDocuments.ServiceDocument;
import io.districtbudget.gateway.routing.ServiceAddress;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The merged OpenAPI document that is checked in")
class OpenApiDocumentTest {

  private static final Path HELD = Path.of("../contracts/openapi");
  private static final String ISSUER = "http://127.0.0.1:8180/realms/district-budget";

  @Test
  @DisplayName("is what the door makes of the services' documents")
  void isHeld() throws IOException {
    Path file = HELD.resolve("district-budget.json");
    String text = merged().encodePrettily() + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("contracts/openapi/district-budget.json is old: contracts/openapi/write")
        .isEqualTo(text);
  }

  @Test
  @DisplayName("refers only to what it has, and names each operation once")
  void isWhole() throws IOException {
    JsonObject document = merged();
    List<String> references = new ArrayList<>();
    collect(document, "$ref", references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              JsonObject at = document;
              for (String name : reference.substring(2).split("/")) {
                at = at.getJsonObject(name.replace("~1", "/").replace("~0", "~"));
                assertThat(at).as(reference).isNotNull();
              }
            });
    List<String> names = new ArrayList<>();
    collect(document.getJsonObject("paths"), "operationId", names);
    Set<String> once = new HashSet<>();
    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(once.add(name)).as(name).isTrue());
  }

  private static void collect(Object value, String name, List<String> found) {
    if (value instanceof JsonObject object) {
      object.forEach(
          entry -> {
            if (entry.getKey().equals(name) && entry.getValue() instanceof String text) {
              found.add(text);
            }
            collect(entry.getValue(), name, found);
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(item -> collect(item, name, found));
    }
  }

  private static JsonObject merged() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        OpenApiDocumentTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    MergedDocument merged = new MergedDocument(Set.of("/api/v1/code-lists"));
    for (String service : List.of("assessment", "form", "indicator", "project")) {
      String paths = settings.getProperty("gateway.services." + service + ".paths");
      ServiceRoute route =
          new ServiceRoute(
              service,
              List.of(new ServiceAddress(URI.create("http://127.0.0.1"))),
              Stream.of(paths.split(",")).toList(),
              Duration.ofSeconds(1),
              1);
      JsonObject document =
          new JsonObject(Files.readString(HELD.resolve(service + "-service.json")));
      merged.add(new ServiceDocument(route, document, true));
    }
    return merged.toJson(ISSUER);
  }
}
