package io.districtbudget.support.testing;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a running service offers, by its own OpenAPI document: nothing new is forgotten. */
public final class Endpoints {

  private Endpoints() {}

  /** All of some methods, as {@code POST /api/v1/projects/{id}/cancellation}. */
  public static Set<String> of(String... methods) {
    Map<String, Map<String, Object>> paths =
        given()
            .queryParam("format", "json")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    Set<String> endpoints = new TreeSet<>();
    paths.forEach(
        (path, operations) ->
            List.of(methods).stream()
                .filter(method -> operations.containsKey(method.toLowerCase(java.util.Locale.ROOT)))
                .forEach(method -> endpoints.add(method + " " + path)));
    return endpoints;
  }

  /** By endpoint: the query that it cannot do without, with values that it takes; else empty. */
  public static Map<String, String> queries() {
    Map<String, String> queries = new TreeMap<>();
    for (Operation operation : Operation.all()) {
      String query =
          operation.required().stream()
              .map(name -> name + "=" + (name.equals("year") ? "2024" : "x"))
              .collect(Collectors.joining("&", "?", ""));
      queries.put(operation.name(), query.length() > 1 ? query : "");
    }
    return queries;
  }
}
