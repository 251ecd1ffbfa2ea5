package io.districtbudget.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.gateway.openapi.ServiceDocuments.ServiceDocument;
import io.districtbudget.gateway.routing.ServiceAddress;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

  private static final String SCHEMA = "#/components/schemas/";
  private final MergedDocument merged = new MergedDocument(java.util.Set.of());

  private void add(String service, boolean current, String json) {
    var url = List.of(new ServiceAddress(URI.create("http://127.0.0.1:1")));
    var route = new ServiceRoute(service, url, List.of("/api"), Duration.ofSeconds(1), 1024);
    merged.add(new ServiceDocument(route, withUse(service, new JsonObject(json)), current));
  }

  /** Components stay only where something refers to them. */
  private static JsonObject withUse(String service, JsonObject document) {
    if (document.containsKey("components") && !document.containsKey("paths")) {
      var all = new JsonArray();
      document
          .getJsonObject("components", new JsonObject())
          .getJsonObject("schemas", new JsonObject())
          .fieldNames()
          .forEach(name -> all.add(SCHEMA + name));
      document.put(
          "paths", new JsonObject().put("/api/" + service, new JsonObject().put("x-uses", all)));
    }
    return document;
  }

  private JsonObject schemas() {
    return merged.toJson("http://id").getJsonObject("components").getJsonObject("schemas");
  }

  @Test
  void equalComponentsAreShared() {
    var document = "{'components':{'schemas':{'Problem':{'type':'object'}}}}".replace('\'', '"');
    add("project", true, document);
    add("indicator", true, document);
    assertThat(schemas().fieldNames()).containsExactly("Problem");
  }

  @Test
  void aComponentThatRefersToARenamedOneIsRenamedToo() {
    var document =
        """
        {"components":{"schemas":{
          "Aaa":{"items":{"$ref":"#/components/schemas/Wallet"}},
          "Money":{"type":"%s"},
          "Wallet":{"items":{"$ref":"#/components/schemas/Money"}}}}}
        """;
    add("project", true, document.formatted("string"));
    add("indicator", true, document.formatted("number"));

    assertThat(schemas().fieldNames())
        .containsExactlyInAnyOrder(
            "Aaa", "Money", "Wallet", "IndicatorAaa", "IndicatorMoney", "IndicatorWallet");
    assertThat(items("Wallet")).isEqualTo(SCHEMA + "Money");
    assertThat(items("IndicatorWallet")).isEqualTo(SCHEMA + "IndicatorMoney");
    assertThat(items("IndicatorAaa")).isEqualTo(SCHEMA + "IndicatorWallet");
  }

  private String items(String schema) {
    return schemas().getJsonObject(schema).getJsonObject("items").getString("$ref");
  }

  @Test
  void aRenamedComponentTakesNoNameThatStandsForSomethingElse() {
    add("project", true, "{\"components\":{\"schemas\":{\"Change\":{\"type\":\"string\"}}}}");
    add(
        "indicator",
        true,
        """
        {"components":{"schemas":{
          "Change":{"type":"number"},
          "IndicatorChange":{"type":"boolean"},
          "User":{"items":{"$ref":"#/components/schemas/Change"}},
          "Other":{"items":{"$ref":"#/components/schemas/IndicatorChange"}}}}}
        """);

    assertThat(schemas().getJsonObject("Change").getString("type")).isEqualTo("string");
    assertThat(schemas().getJsonObject("IndicatorChange").getString("type")).isEqualTo("boolean");
    assertThat(schemas().getJsonObject("IndicatorChange2").getString("type")).isEqualTo("number");
    assertThat(items("User")).isEqualTo(SCHEMA + "IndicatorChange2");
    assertThat(items("Other")).isEqualTo(SCHEMA + "IndicatorChange");
  }

  @Test
  void aPathThatNamesTheServiceItselfIsTakenFromOneOfThem() {
    var url = List.of(new ServiceAddress(URI.create("http://127.0.0.1:1")));
    var own = List.of("/api/parked/project-service", "/api/projects");
    var route = new ServiceRoute("project", url, own, Duration.ofSeconds(1), 1024);
    var document =
        new JsonObject(
            "{\"paths\":{\"/api/parked/{service}/{key}\":{},\"/api/{x}\":{},\"/q/a/b\":{}}}");
    merged.add(new ServiceDocument(route, document, true));

    assertThat(merged.toJson("http://id").getJsonObject("paths").fieldNames())
        .containsExactlyInAnyOrder("/api/parked/{service}/{key}", "/api/{x}");
  }

  @Test
  void methodsOfOnePathComeTogetherAndTheFirstOfTwoStays() {
    add("a", true, "{\"paths\":{\"/api/x\":{\"get\":{\"operationId\":\"a\"}}}}");
    add(
        "b",
        true,
        "{\"paths\":{\"/api/x\":{\"get\":{\"operationId\":\"b\"},\"put\":{\"operationId\":\"b\"}}}}");
    var path = merged.toJson("http://id").getJsonObject("paths").getJsonObject("/api/x");
    assertThat(path.getJsonObject("get").getString("operationId")).isEqualTo("a");
    assertThat(path.getJsonObject("put").getString("operationId")).isEqualTo("b");
  }

  @Test
  void whatOnlyAPathOfTheServiceItselfNeedsIsLeftOut() {
    var document =
        """
        {"components":{"schemas":{
          "Mine":{"type":"string"},
          "Page":{"items":{"$ref":"#/components/schemas/Mine"}},
          "Own":{"items":{"$ref":"#/components/schemas/Mine"}}}},
         "paths":{
          "/api/pages":{"get":{"$ref":"#/components/schemas/Page"}},
          "/q/own":{"get":{"$ref":"#/components/schemas/Own"}}}}
        """;
    add("form", true, document);
    assertThat(schemas().fieldNames()).containsExactlyInAnyOrder("Mine", "Page");
  }

  @Test
  void whatTheDoorItselfAnswersIsAddedToEveryOperation() {
    add(
        "project",
        true,
        """
        {"components":{"schemas":{"Problem":{}}},"paths":{"/api/x":{"parameters":[],"get":
          {"responses":{"200":{},"503":{"description":"its own"}}}}}}
        """);
    var responses =
        merged
            .toJson("http://id")
            .getJsonObject("paths")
            .getJsonObject("/api/x")
            .getJsonObject("get")
            .getJsonObject("responses");
    assertThat(responses.fieldNames()).containsExactlyInAnyOrder("200", "499", "502", "503", "504");
    assertThat(responses.getJsonObject("503").getString("description"))
        .isEqualTo("its own 代码 Codes: SERVICE_BUSY, SERVICE_UNAVAILABLE.");
    assertThat(responses.getJsonObject("504").getJsonObject("content").fieldNames())
        .containsExactly("application/problem+json");
  }

  @Test
  void tellsAMissingServiceFromOneWhoseDocumentMayBeOld() {
    add("gone", false, "{}");
    add("old", false, "{\"paths\":{\"/api/x\":{}}}");
    add("fine", true, "{\"paths\":{}}");
    var document = merged.toJson("http://id");
    assertThat(merged.complete()).isFalse();
    assertThat(document.getJsonArray("x-unavailable")).isEqualTo(new JsonArray().add("gone"));
    assertThat(document.getJsonArray("x-outdated")).isEqualTo(new JsonArray().add("old"));
    assertThat(document.getJsonObject("paths").fieldNames()).containsExactly("/api/x");
  }

  @Test
  void aCompleteDocumentSaysNothingOfGaps() {
    add("fine", true, "{\"paths\":{}}");
    assertThat(merged.complete()).isTrue();
    assertThat(merged.toJson("http://id").fieldNames()).doesNotContain("x-unavailable");
  }
}
