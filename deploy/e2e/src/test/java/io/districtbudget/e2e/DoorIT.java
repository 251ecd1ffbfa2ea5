package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.local.Part;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(6)
@ExtendWith(WithDistrict.class)
@DisplayName("唯一的入口")
class DoorIT {

  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final District district;

  DoorIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("四个服务的接口合在一份 OpenAPI 里，引用都能找到")
  void oneOpenApiDocumentOfAllServices() {
    Response answer = district.anonymous().get("/api/v1/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Object> paths = Objects.requireNonNull(answer.path("paths"));
    assertThat(paths)
        .containsKeys(
            "/api/v1/projects",
            "/api/v1/projects/{id}/budgets/{year}",
            "/api/v1/budget-transfers",
            "/api/v1/targets/{projectId}/{year}",
            "/api/v1/target-readings",
            "/api/v1/scores",
            "/api/v1/assessments",
            "/api/v1/dashboards/{year}",
            "/api/v1/forms/imports");
    Map<String, Object> schemas = Objects.requireNonNull(answer.path("components.schemas"));
    List<String> missing = new ArrayList<>();
    collectReferences(answer.<Object>path("$"), missing);
    missing.removeIf(name -> schemas.containsKey(name));
    assertThat(missing).isEmpty();
    assertThat(operations(paths)).hasSizeGreaterThan(50);
  }

  @Test
  @DisplayName("服务压缩的应答原样通过")
  void zippedAnswersPass() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(district.running().gateway().resolve("/api/v1/departments"))
            .header("Authorization", "Bearer " + district.running().tokens().token("finance"))
            .header("Accept-Encoding", "gzip");
    var answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).contains("\"items\"");
    }
  }

  @Test
  @DisplayName("Swagger UI 打得开，指向这份文档")
  void swaggerUiIsReachable() {
    Response page = district.anonymous().get("/swagger-ui/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).contains("/api/v1/openapi");
  }

  @Test
  @DisplayName("拒绝都是 problem+json，带追踪号")
  void refusalsAreProblems() {
    Response unknown = district.as("finance").get("/api/v1/nothing-here");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.contentType()).startsWith("application/problem+json");
    Response filter = district.as("finance").get("/api/v1/projects?colour=red");
    assertThat(filter.statusCode()).isEqualTo(400);
    assertThat(filter.contentType()).startsWith("application/problem+json");
    assertThat(filter.<String>path("traceId")).matches("[0-9a-f]{32}");
  }

  @Test
  @DisplayName("健康检查看得到每个服务，但不在公开端口上")
  void healthTellsOfEveryService() {
    var management = district.running().management(Part.GATEWAY);
    Response health = district.anonymous().get(management.resolve("/q/health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.asString()).contains("project", "indicator", "assessment", "form");
    assertThat(district.anonymous().get("/health/ready").asString())
        .isEqualTo("{\"status\":\"UP\"}");
    for (String inside : List.of("/q/metrics", "/q/health", "/health", "/metrics")) {
      assertThat(district.anonymous().get(inside).statusCode()).as(inside).isEqualTo(404);
    }
  }

  private static List<String> operations(Map<String, Object> paths) {
    List<String> operations = new ArrayList<>();
    paths.forEach(
        (path, item) ->
            ((Map<?, ?>) item)
                .keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(method + " " + path)));
    return operations;
  }

  private static void collectReferences(Object node, List<String> references) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String target && target.startsWith("#/components/schemas/")) {
        references.add(target.substring(target.lastIndexOf('/') + 1));
      }
      map.values().forEach(child -> collectReferences(child, references));
    } else if (node instanceof List<?> list) {
      list.forEach(child -> collectReferences(child, references));
    }
  }
}
