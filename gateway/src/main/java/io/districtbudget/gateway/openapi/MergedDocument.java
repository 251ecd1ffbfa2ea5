package io.districtbudget.gateway.openapi;

import io.districtbudget.gateway.openapi.ServiceDocuments.ServiceDocument;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One OpenAPI document made of several.
 *
 * <p>Only paths that the door leads to are taken. Components with the same name and content are
 * shared; with different content the later one gets its service's name in front, and everything in
 * that service's document that refers to it follows.
 */
final class MergedDocument {

  private final Set<String> ofEveryService;
  private final Map<String, JsonObject> paths = new TreeMap<>();
  private final Map<String, Map<String, Object>> components = new TreeMap<>();
  private final Map<String, JsonObject> tags = new TreeMap<>();
  private final List<String> unavailable = new ArrayList<>();
  private final List<String> outdated = new ArrayList<>();

  /**
   * An empty document.
   *
   * @param ofEveryService paths whose answers are put together too
   */
  MergedDocument(Set<String> ofEveryService) {
    this.ofEveryService = ofEveryService;
  }

  void add(ServiceDocument service) {
    if (!service.current()) {
      (service.document().isEmpty() ? unavailable : outdated).add(service.route().name());
    }
    var renamed = new ComponentNames(service.route().name());
    var own = service.document().getJsonObject("components", new JsonObject());
    renamed.settle(own, components);
    var document = renamed.rewritten(service.document());
    addComponents(document.getJsonObject("components", new JsonObject()), renamed);
    addPaths(service.route(), document.getJsonObject("paths", new JsonObject()));
    for (var tag : document.getJsonArray("tags", new JsonArray())) {
      var json = (JsonObject) tag;
      tags.putIfAbsent(json.getString("name"), json);
    }
  }

  private void addComponents(JsonObject own, ComponentNames names) {
    for (var kind : own.fieldNames()) {
      if (kind.equals("securitySchemes")) {
        continue; // the door has its own
      }
      var all = components.computeIfAbsent(kind, k -> new TreeMap<>());
      own.getJsonObject(kind)
          .forEach(entry -> all.putIfAbsent(names.of(kind, entry.getKey()), entry.getValue()));
    }
  }

  private void addPaths(ServiceRoute route, JsonObject own) {
    for (var path : own.fieldNames()) {
      if (route.servesTemplate(path) || ofEveryService.contains(path)) {
        var merged = paths.computeIfAbsent(path, p -> new JsonObject());
        own.getJsonObject(path)
            .forEach(
                entry -> {
                  if (!merged.containsKey(entry.getKey())) {
                    merged.put(entry.getKey(), secured(entry.getKey(), entry.getValue()));
                  }
                });
      }
    }
  }

  /** Each operation needs a token of the realm, however its own service names the scheme. */
  private static Object secured(String method, Object operation) {
    if (!(operation instanceof JsonObject json) || method.equals("parameters")) {
      return operation;
    }
    return json.copy()
        .put("security", new JsonArray().add(new JsonObject().put("oauth2", new JsonArray())));
  }

  boolean complete() {
    return unavailable.isEmpty() && outdated.isEmpty();
  }

  JsonObject toJson(String issuer) {
    var allComponents = new JsonObject();
    components.forEach((kind, entries) -> allComponents.put(kind, object(entries)));
    var allPaths = object(new LinkedHashMap<>(paths)).copy();
    DoorAnswers.addToAll(allPaths, allComponents);
    UsedComponents.keep(allPaths, allComponents);
    allComponents.put("securitySchemes", new JsonObject().put("oauth2", oauth2(issuer)));
    var json =
        new JsonObject()
            .put("openapi", "3.1.0")
            .put("info", info())
            .put(
                "servers",
                new JsonArray()
                    .add(new JsonObject().put("url", "/").put("description", "网关 the gateway")))
            .put("tags", new JsonArray(new ArrayList<>(tags.values())))
            .put("paths", allPaths)
            .put("components", allComponents);
    if (!complete()) {
      json.put("x-unavailable", new JsonArray(unavailable));
      json.put("x-outdated", new JsonArray(outdated));
    }
    return json;
  }

  private JsonObject info() {
    var description =
        "预算绩效管理：项目与预算、绩效目标、自评与评分、公文读写。"
            + " Budget performance: projects and ledger, targets, assessments, official documents.";
    if (!unavailable.isEmpty()) {
      description += " 不完整，缺少 / incomplete, without: " + String.join(", ", unavailable) + ".";
    }
    if (!outdated.isEmpty()) {
      description += " 可能过期 / possibly outdated: " + String.join(", ", outdated) + ".";
    }
    return new JsonObject()
        .put("title", "District Budget Performance")
        .put("contact", new JsonObject().put("name", "District Budget Performance"))
        .put("license", new JsonObject().put("name", "Apache-2.0").put("identifier", "Apache-2.0"))
        .put("version", "1")
        .put("description", description);
  }

  private static JsonObject oauth2(String issuer) {
    var base = issuer + "/protocol/openid-connect/";
    var token = new JsonObject().put("tokenUrl", base + "token").put("scopes", new JsonObject());
    var code = token.copy().put("authorizationUrl", base + "auth");
    return new JsonObject()
        .put("type", "oauth2")
        .put(
            "flows",
            new JsonObject().put("clientCredentials", token).put("authorizationCode", code));
  }

  private static JsonObject object(Map<String, ?> entries) {
    var json = new JsonObject();
    entries.forEach(json::put);
    return json;
  }

  /** {@code project} becomes {@code Project}. */
  static String capitalised(String service) {
    return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
  }
}
