package io.districtbudget.project.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("项目库 (registry) over REST")
class RegistryResourceTest {

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("a unit registers its own project and cannot touch another unit's")
  void rows() {
    district.found();
    String id = register("unit", "食堂维护").statusCode(201).extract().path("id");
    district.as("unit").get("/api/v1/projects/" + id).then().statusCode(200);
    district
        .asUnitOf("901", "901002")
        .get("/api/v1/projects/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("PROJECT_UNKNOWN"));
    district
        .asUnitOf("901", "901002")
        .get("/api/v1/projects")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    district
        .asUnitOf("901", "901002")
        .body(Map.of("name", "别人的项目", "unitCode", ProjectFixture.UNIT))
        .post("/api/v1/projects")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNIT_UNKNOWN"));
  }

  @Test
  @DisplayName("who accepts gzip gets the same answer zipped, under the same entity tag")
  void zipped() throws IOException, InterruptedException {
    district.found();
    String id = register("finance", "食堂维护").extract().path("id");
    URI address = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/projects/" + id);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header(
                "Authorization",
                "Bearer " + TestTokens.token("finance", district.division(), null, null));
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<byte[]> plain = client.send(request.build(), BodyHandlers.ofByteArray());
    HttpResponse<byte[]> zipped =
        client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
    try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  @DisplayName("another division sees nothing")
  void divisions() {
    district.found();
    String id = register("finance", "食堂维护").extract().path("id");
    district
        .with(TestTokens.token("finance", TestTokens.freshDivision(), null, null))
        .get("/api/v1/projects/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("the same name in another spelling is the same project")
  void spellings() {
    district.found();
    String id = register("finance", "“一件事”系统(2022运维)").extract().path("id");
    register("finance", "\"一件事\" 系统（2022运维）")
        .statusCode(409)
        .body("code", equalTo("PROJECT_EXISTS"))
        .body("errors[0].rejected", equalTo(id));
    register("finance", "“一件事”系统(2023运维)").statusCode(201);
    district
        .finance()
        .queryParam("name", "「一件事」系统（2022运维）")
        .get("/api/v1/projects")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  @DisplayName("eight parallel creates of one code: one 201, seven 409")
  void parallelCreates() throws InterruptedException {
    district.found();
    ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () ->
                            statuses.add(
                                district
                                    .post(
                                        "finance",
                                        "/projects",
                                        Map.of(
                                            "code",
                                            "X-1",
                                            "name",
                                            "并发" + i,
                                            "unitCode",
                                            ProjectFixture.UNIT))
                                    .extract()
                                    .statusCode())))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  @DisplayName("unknown fields are refused, all of them by name, and nothing is stored")
  void unknownFields() {
    district.found();
    Map<String, Object> body = new HashMap<>();
    body.put("name", "食堂维护");
    body.put("unitCode", ProjectFixture.UNIT);
    body.put("colour", "red");
    body.put("wheels", Map.of("count", 4));
    district
        .post("finance", "/projects", body)
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/colour", "/wheels"))
        .body("errors.code", contains("FIELD_UNKNOWN", "FIELD_UNKNOWN"));
    district.get("/projects").body("items", hasSize(0));
  }

  @Test
  @DisplayName("missing fields are refused at once; English on request")
  void missingFields() {
    district
        .finance()
        .header("Accept-Language", "en")
        .body("{}")
        .post("/api/v1/projects")
        .then()
        .statusCode(400)
        .header("Content-Language", "en")
        .body("errors.pointer", contains("/name", "/unitCode"))
        .body("traceId", notNullValue());
  }

  @Test
  @DisplayName("unknown query parameters are refused; pages follow one another")
  void lists() {
    district.found();
    for (int i = 0; i < 5; i++) {
      register("finance", "项目" + i).statusCode(201);
    }
    district.get("/projects?colour=red").statusCode(400).body("code", equalTo("PARAMETER_UNKNOWN"));
    String next =
        district.get("/projects?limit=3").body("items", hasSize(3)).extract().path("next");
    district
        .finance()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .body("items", hasSize(2))
        .body("next", nullValue());
    district.get("/projects?after=nonsense").statusCode(400);
    district
        .finance()
        .queryParam("q", "目3")
        .get("/api/v1/projects")
        .then()
        .body("items.name", contains("项目3"));
  }

  @Test
  @DisplayName("changes need If-Match; a stale one is refused with the present ETag")
  void etags() {
    district.found();
    String id = register("finance", "食堂维护").extract().path("id");
    String path = "/api/v1/projects/" + id;
    district.finance().body(Map.of("name", "新名")).patch(path).then().statusCode(428);
    district
        .finance()
        .header("If-Match", "\"99\"")
        .body(Map.of("name", "新名"))
        .patch(path)
        .then()
        .statusCode(412)
        .header("ETag", "\"0\"");
    district
        .finance()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "新名"))
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("Consistency-Token", "project:" + id + ":2");
    district
        .get("/projects/" + id + "/history")
        .body("items.action", contains("project.registered.v1", "project.changed.v1"))
        .body("items.actor", contains("test-finance", "test-finance"));
  }

  @Test
  @DisplayName("取消: only when no budget is left")
  void cancellation() {
    String id = district.aProject().withBudget(2022, "100.00");
    String path = "/projects/" + id + "/cancellation";
    district.post("finance", path, "{}").statusCode(409).body("code", equalTo("BUDGET_NOT_ZERO"));
    district.adjust(id, 2022, "-100.00", "D-1").statusCode(201);
    district.post("unit", path, "{}").statusCode(403);
    district.finance().post("/api/v1" + path).then().statusCode(428);
    district
        .finance()
        .header("If-Match", "\"7\"")
        .post("/api/v1" + path)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    district.post("finance", path, "{}").statusCode(200).body("status", equalTo("CANCELLED"));
    district
        .execute(id, 2022, "1.00", "V-1")
        .statusCode(409)
        .body("code", equalTo("PROJECT_CANCELLED"));
  }

  @Test
  @DisplayName("the demo realm and another realm's tokens are refused")
  void tokens() {
    String division = district.division();
    district
        .with(TestTokens.ofAnotherRealm("finance", division))
        .get("/api/v1/projects")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("TOKEN_INVALID"));
    district
        .with(TestTokens.token("finance", division, Map.of("demo", true)))
        .get("/api/v1/projects")
        .then()
        .statusCode(401);
  }

  private io.restassured.response.ValidatableResponse register(String role, String name) {
    return district.post(role, "/projects", Map.of("name", name, "unitCode", ProjectFixture.UNIT));
  }

  @Test
  @DisplayName("部门与单位: unique names in any spelling, renamed with If-Match")
  void organizations() {
    district.found();
    district
        .post("finance", "/departments", Map.of("name", "测 试 局（汇总）"))
        .statusCode(409)
        .body("code", equalTo("DEPARTMENT_EXISTS"));
    district
        .post("finance", "/units", Map.of("name", "新中心", "departmentCode", "no-such"))
        .statusCode(404)
        .body("code", equalTo("DEPARTMENT_UNKNOWN"));
    district.post("unit", "/departments", Map.of("name", "自建局")).statusCode(403);
    district
        .finance()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "更名局"))
        .patch("/api/v1/departments/" + ProjectFixture.DEPARTMENT)
        .then()
        .statusCode(200)
        .body("name", equalTo("更名局"));
  }
}
