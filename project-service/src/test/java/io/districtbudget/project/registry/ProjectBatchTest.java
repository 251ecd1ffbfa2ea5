package io.districtbudget.project.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("批量登记 (projects in bulk): a result per line")
class ProjectBatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @BeforeEach
  void found() {
    district.found();
  }

  @Test
  @DisplayName("one bad line does not stop the others; each line says what became of it")
  void badLines() {
    List<JsonNode> results =
        results(
            batch(
                district.finance(),
                "",
                line("电梯维护"),
                "",
                "{\"name\":\"食堂\",\"unitCode\":\"901001\",\"colour\":1,\"wheels\":{\"n\":4}}",
                "{\"name\":\" \"}",
                "not json",
                "null",
                line("路灯维护") + " {}",
                "{\"name\":\"无此单位\",\"unitCode\":\"nobody\"}",
                "{\"name\":\"倒置\",\"unitCode\":\"901001\",\"startDate\":\"2022-12-31\","
                    + "\"endDate\":\"2022-01-01\"}",
                line("电梯 维护") + "\r",
                line("绿化养护")));
    assertThat(results)
        .extracting(result -> result.path("line").asInt() + " " + result.path("status").asInt())
        .containsExactly(
            "1 201", "3 400", "4 400", "5 400", "6 400", "7 400", "8 404", "9 422", "10 200",
            "11 201");
    assertThat(results)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly(
            "CREATED",
            "REFUSED",
            "REFUSED",
            "REFUSED",
            "REFUSED",
            "REFUSED",
            "REFUSED",
            "REFUSED",
            "UNCHANGED",
            "CREATED");
    assertThat(results.get(1).at("/problem/errors").findValuesAsText("pointer"))
        .containsExactly("/colour", "/wheels");
    assertThat(results.get(2).at("/problem/errors").findValuesAsText("pointer"))
        .containsExactly("/name", "/unitCode");
    assertThat(results.get(7).at("/problem/code").asText()).isEqualTo("DATES_REVERSED");
    String id = results.get(0).at("/entity/id").asText();
    assertThat(results.get(0).path("consistencyToken").asText()).isEqualTo("project:" + id + ":1");
    assertThat(results.get(8).has("consistencyToken")).isFalse();
    district.get("/projects").body("items.name", contains("电梯维护", "绿化养护"));
    assertThat(district.eventTypes(id)).containsExactly("project.registered.v1");
  }

  @Test
  @DisplayName("atomic: any bad line refuses all, every line's problem named, nothing stored")
  void atomicRefused() {
    String kept = register("早已登记");
    batch(
            district.finance(),
            "?atomic=true",
            line("甲"),
            "{\"name\":\"乙\",\"unitCode\":\"901001\",\"colour\":1}",
            "{\"code\":\"X-1\",\"name\":\"丙\",\"unitCode\":\"901001\"}",
            "{\"code\":\"X-1\",\"name\":\"丁\",\"unitCode\":\"901001\"}",
            "{\"name\":\"戊\",\"unitCode\":\"nobody\"}",
            line("己"),
            "{\"name\":\"己\",\"unitCode\":\"901001\",\"category\":\"PHASED\"}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("BATCH_REFUSED"))
        .body(
            "errors.pointer",
            contains("/lines/2/colour", "/lines/4/code", "/lines/5", "/lines/7/name"))
        .body(
            "errors.code",
            contains("FIELD_UNKNOWN", "PROJECT_CODE_TAKEN", "UNIT_UNKNOWN", "PROJECT_EXISTS"));
    district.get("/projects").body("items.id", contains(kept));
    assertThat(district.eventsOfDivision("project.events"))
        .as("of the department, the unit and the project that were there")
        .hasSize(3)
        .containsOnlyOnce(district.division() + ":" + kept);
  }

  @Test
  @DisplayName("atomic: all good lines are one transaction, with a result each")
  void atomicDone() {
    List<JsonNode> results =
        results(batch(district.finance(), "?atomic=true", line("甲"), line("乙"), line("甲")));
    assertThat(results)
        .extracting(result -> result.path("outcome").asText())
        .containsExactly("CREATED", "CREATED", "UNCHANGED");
    district.get("/projects").body("items", hasSize(2));
  }

  @Test
  @DisplayName("the same key: the first answers again, also in parallel; another batch is refused")
  void idempotencyKey() throws InterruptedException {
    for (String query : List.of("", "?atomic=true")) {
      Set<String> answers = ConcurrentHashMap.newKeySet();
      List<Integer> statuses = java.util.Collections.synchronizedList(new ArrayList<>());
      Runnable once =
          () -> {
            ValidatableResponse answer =
                batch(
                    district.finance().header("Idempotency-Key", "K" + query),
                    query,
                    line("甲" + query),
                    line("乙" + query));
            int status = answer.extract().statusCode();
            statuses.add(status);
            if (status == 200) {
              answers.add(answer.extract().asString());
            }
          };
      List<Thread> threads = IntStream.range(0, 5).mapToObj(i -> new Thread(once)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      once.run();
      assertThat(statuses).isSubsetOf(200, 409).contains(200);
      assertThat(answers).hasSize(1);
      assertThat(answers.iterator().next()).contains("CREATED").doesNotContain("UNCHANGED");
    }
    district.get("/projects").body("items", hasSize(4));
    assertThat(
            results(batch(district.finance().header("Idempotency-Key", "K"), "", line("丙")))
                .get(0)
                .at("/problem/code")
                .asText())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName("rows and divisions hold in every line")
  void rows() {
    List<JsonNode> results = results(batch(district.asUnitOf("901", "901002"), "", line("别人的项目")));
    assertThat(results.get(0).at("/problem/code").asText()).isEqualTo("UNIT_UNKNOWN");
    RequestSpecification elsewhere =
        district.with(TestTokens.token("finance", TestTokens.freshDivision(), null, null));
    assertThat(results(batch(elsewhere, "", line("异地项目"))).get(0).at("/problem/code").asText())
        .isEqualTo("UNIT_UNKNOWN");
    batch(district.as("auditor"), "", line("审计")).statusCode(403);
    district.get("/projects").body("items", hasSize(0));
  }

  @Test
  @DisplayName("bounds: empty, too many lines, a line too long, an unknown parameter")
  void bounds() {
    batch(district.finance(), "", "", "  ").statusCode(400).body("code", equalTo("BATCH_EMPTY"));
    String[] tooMany = IntStream.range(0, 5001).mapToObj(i -> "{}").toArray(String[]::new);
    batch(district.finance(), "", tooMany).statusCode(413).body("code", equalTo("BATCH_TOO_LONG"));
    assertThat(
            results(batch(district.finance(), "", line("长".repeat(100_000)), line("短"))).stream()
                .map(result -> result.path("status").asInt())
                .toList())
        .containsExactly(413, 201);
    batch(district.finance(), "?atomic=maybe", line("甲"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/atomic"));
    batch(district.finance(), "?colour=red", line("甲"))
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
    district.get("/projects").body("items.name", contains("短"));
  }

  private String register(String name) {
    return district
        .post("finance", "/projects", Map.of("name", name, "unitCode", ProjectFixture.UNIT))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String line(String name) {
    return "{\"name\":\"" + name + "\",\"unitCode\":\"" + ProjectFixture.UNIT + "\"}";
  }

  private static ValidatableResponse batch(
      RequestSpecification caller, String query, String... lines) {
    return caller
        .urlEncodingEnabled(false)
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/projects:batch" + query)
        .then();
  }

  private static List<JsonNode> results(ValidatableResponse answer) {
    byte[] bytes =
        answer
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .response()
            .asByteArray();
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(ProjectBatchTest::read)
        .collect(Collectors.toList());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(line, notJson);
    }
  }
}
