package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the merged document through the door, with tokens that Keycloak issued. Each
 * service walks its own operations with all kinds of account; here the same holds for what the door
 * routes, remembers and adds.
 */
@Order(6)
@ExtendWith(WithDistrict.class)
@DisplayName("经网关，按接口文档逐个操作：角色、所属与行政区划")
class RightsIT {

  private static final List<String> ROLES =
      List.of("unit", "department", "finance", "treasury", "auditor", "admin");

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** The door answers it from all services, to everybody whom it lets in: codes and their words. */
  private static final String MERGED = "/api/v1/code-lists";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final District district;
  private final KeycloakAdmin keycloak;

  RightsIT(District district) {
    this.district = district;
    this.keycloak = new KeycloakAdmin(district);
  }

  private record Operation(
      String method, String path, Set<String> roles, List<String> required, String type) {

    boolean reads() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  @DisplayName("未列明的角色一律403；列明的角色读得到服务，不会无路可走")
  void roles() {
    for (String role : ROLES) {
      String token = district.running().tokens().token(role);
      for (Operation operation : operations()) {
        String what = operation + " " + role;
        if (!operation.roles().contains(role)) {
          Response refused = send(operation, Map.of(), token);
          assertThat(refused.statusCode()).as(what).isEqualTo(403);
          assertThat(code(refused)).as(what).isEqualTo("ROLE_MISSING");
        } else if (operation.reads()) {
          Response answer = send(operation, Map.of(), token);
          assertThat(answer.statusCode()).as(what).isNotIn(401, 405).isLessThan(500);
          assertThat(code(answer))
              .as(what)
              .isNotIn("ROLE_MISSING", "CLAIM_MISSING", "DIVISION_MISSING", "PATH_UNKNOWN");
        }
      }
    }
  }

  @Test
  @DisplayName("没有所属的账号什么也读不到、办不成")
  void claims() {
    for (String role : ROLES) {
      String token = keycloak.token(role, Map.of());
      for (Operation operation : operations()) {
        if (operation.roles().contains(role) && !operation.path().equals(MERGED)) {
          Response refused = send(operation, Map.of(), token);
          assertThat(refused.statusCode()).as(operation + " " + role).isEqualTo(403);
          assertThat(code(refused))
              .as(operation + " " + role)
              .isIn("CLAIM_MISSING", "DIVISION_MISSING");
        }
      }
    }
  }

  @Test
  @DisplayName("别的部门、单位、行政区划的账号：别人的事如同没有")
  void rows() {
    Map<String, String> things = things();
    Map<String, Map<String, String>> others =
        Map.of(
            "unit", Map.of("division", "310112", "department", "102", "unit", "102001"),
            "department", Map.of("division", "310112", "department", "102"),
            "auditor", Map.of("division", "310112", "department", "102"),
            "finance", Map.of("division", "310199"));
    others.forEach(
        (role, claims) -> {
          String token = keycloak.token(role, claims);
          for (Operation operation : operations()) {
            if (operation.reads() && operation.roles().contains(role)) {
              Response answer = send(operation, things, token);
              String what = operation + " " + role + " " + answer.asString();
              assertThat(answer.asString()).as(what).doesNotContain(things.get("name"));
              assertThat(answer.statusCode())
                  .as(what)
                  .isEqualTo(send(operation, Map.of(), token).statusCode());
            }
          }
        });
  }

  /** What unit 101001 has: a project with its self-assessment. */
  private Map<String, String> things() {
    Response assessed = district.as("unit").get("/api/v1/assessments?limit=1");
    return Map.of(
        "project", assessed.path("items[0].projectId"),
        "assessment", assessed.path("items[0].id"),
        "name", assessed.path("items[0].projectName"));
  }

  private Response send(Operation operation, Map<String, String> things, String token) {
    RequestSpecification request = district.with(token).urlEncodingEnabled(false);
    if (!operation.reads()) {
      request.contentType(operation.type()).body("{}".getBytes(StandardCharsets.UTF_8));
    }
    operation.required().forEach(name -> request.queryParam(name, value(operation, name, things)));
    String path = operation.path();
    while (path.contains("{")) {
      String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
      path = path.replace("{" + name + "}", value(operation, name, things));
    }
    return request.request(operation.method(), path);
  }

  private static String value(Operation operation, String name, Map<String, String> things) {
    String nothing = UUID.randomUUID().toString();
    return switch (name) {
      case "id", "assessmentId" ->
          operation.path().startsWith("/api/v1/assessments")
              ? things.getOrDefault("assessment", nothing)
              : things.getOrDefault("project", nothing);
      case "projectId" -> things.getOrDefault("project", nothing);
      case "year" -> "2022";
      case "month" -> "7";
      case "number", "from" -> "1";
      case "to" -> "2";
      case "seed" -> "7";
      case "code", "department" -> "101";
      case "unit" -> "101001";
      case "format" -> "xlsx";
      case "list" -> "projects";
      case "kind" -> "declarations";
      case "service" -> "indicator-service";
      default -> nothing;
    };
  }

  private static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    District.document()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        of -> {
                          if (METHODS.contains(of.getKey())) {
                            all.add(operation(path.getKey(), of.getKey(), of.getValue()));
                          }
                        }));
    assertThat(all).hasSizeGreaterThan(150);
    return all;
  }

  private static Operation operation(String path, String method, JsonNode declared) {
    Set<String> roles = new TreeSet<>();
    declared.path("x-roles").forEach(role -> roles.add(role.asText()));
    assertThat(roles).as(method + " " + path).isNotEmpty().isSubsetOf(ROLES);
    List<String> required = new ArrayList<>();
    for (JsonNode parameter : declared.path("parameters")) {
      if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
        required.add(parameter.path("name").asText());
      }
    }
    var types = declared.path("requestBody").path("content").fieldNames();
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        required,
        types.hasNext() ? types.next() : "application/json");
  }

  private static String code(Response answer) {
    if (!answer.contentType().contains("json") || !answer.asString().startsWith("{")) {
      return "";
    }
    try {
      return JSON.readTree(answer.asString()).path("code").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.asString(), e);
    }
  }
}
