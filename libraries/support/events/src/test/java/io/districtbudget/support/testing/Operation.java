package io.districtbudget.support.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a running service's own OpenAPI document declares of an operation.
 *
 * @param path with its parameters in braces
 * @param roles that may call it
 * @param required query parameters that it cannot do without
 * @param type of the body that it takes; JSON when it takes none
 */
record Operation(
    String method, String path, Set<String> roles, List<String> required, String type) {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** As {@code POST /api/v1/projects/{id}/cancellation}. */
  String name() {
    return method + " " + path;
  }

  /** The same, open to these roles. */
  Operation openTo(Set<String> otherRoles) {
    return new Operation(method, path, otherRoles, required, type);
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Every operation of the service. */
  static List<Operation> all() {
    Map<String, Map<String, Object>> paths =
        given()
            .queryParam("format", "json")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    List<Operation> all = new ArrayList<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (key, operation) -> {
                  String method = key.toUpperCase(Locale.ROOT);
                  if (METHODS.contains(method)) {
                    all.add(of(method, path, (Map<?, ?>) operation));
                  }
                }));
    return all;
  }

  private static Operation of(String method, String path, Map<?, ?> declared) {
    Set<String> roles = new TreeSet<>();
    list(declared.get("x-roles")).forEach(role -> roles.add(role.toString()));
    List<String> required = new ArrayList<>();
    for (Object parameter : list(declared.get("parameters"))) {
      Map<?, ?> of = (Map<?, ?>) parameter;
      if ("query".equals(of.get("in")) && Boolean.TRUE.equals(of.get("required"))) {
        required.add(String.valueOf(of.get("name")));
      }
    }
    return new Operation(method, path, roles, required, type(declared.get("requestBody")));
  }

  private static String type(@Nullable Object body) {
    return body instanceof Map<?, ?> of && of.get("content") instanceof Map<?, ?> content
        ? content.keySet().iterator().next().toString()
        : "application/json";
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
