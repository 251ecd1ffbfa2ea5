package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("批量审核 (reviews in bulk, a result per item)")
class BatchReviewTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("逐项结果: stale, wrong state, another's and unsaid reasons are refused by themselves")
  void resultPerItem() throws JsonProcessingException {
    String good = submitted();
    String stale = submitted();
    String draft = declared();
    String returned = submitted();
    String unsaid = submitted();
    String someoneElses = java.util.UUID.randomUUID().toString();

    List<JsonNode> results =
        results(
            batch(
                Roles.DEPARTMENT,
                line(good, etag(good), "DEPARTMENT_APPROVAL", Map.of("grade", "EXCELLENT")),
                line(stale, "\"0\"", "DEPARTMENT_APPROVAL", Map.of()),
                line(draft, etag(draft), "DEPARTMENT_APPROVAL", Map.of()),
                line(
                    returned,
                    etag(returned),
                    "RETURN",
                    Map.of("opinion", "请细化", "codes", List.of("NOT_QUANTIFIED"))),
                line(unsaid, etag(unsaid), "RETURN", Map.of()),
                line(someoneElses, "\"1\"", "RETURN", Map.of("opinion", "不在本部门")),
                line(good, "*", "FINANCE_APPROVAL", Map.of()),
                "{\"projectId\":\"" + good + "\",\"year\":2022,\"act\":\"PRAISE\"}",
                "{\"projectId\":\"" + stale + "\",\"year\":2022,\"act\":\"DEPARTMENT_APPROVAL\"}"));

    assertThat(results)
        .extracting(result -> result.path("status").asInt())
        .containsExactly(200, 412, 409, 200, 422, 404, 403, 400, 428);
    assertThat(results)
        .extracting(result -> result.at("/problem/code").asText())
        .containsExactly(
            "",
            "VERSION_STALE",
            "STATE_FORBIDS",
            "",
            "REASON_MISSING",
            "PROJECT_UNKNOWN",
            "ROLE_MISSING",
            results.get(7).at("/problem/code").asText(),
            "PRECONDITION_REQUIRED");
    assertThat(results.get(0).at("/entity/state").asText()).isEqualTo("DEPARTMENT_APPROVED");
    assertThat(results.get(0).at("/entity/etag").asText()).isEqualTo(etag(good));
    assertThat(results.get(0).path("outcome").asText()).isEqualTo("CHANGED");
    assertThat(states(good, stale, draft, returned, unsaid))
        .containsExactly("DEPARTMENT_APPROVED", "SUBMITTED", "DRAFT", "RETURNED", "SUBMITTED");
    district
        .as(Roles.DEPARTMENT)
        .get(path(good) + "/history")
        .then()
        .body(
            "find { it.action == 'DEPARTMENT_APPROVAL' }.details.review.grade",
            equalTo("EXCELLENT"))
        .body("find { it.action == 'DEPARTMENT_APPROVAL' }.actor", equalTo("test-department"));
  }

  @Test
  @DisplayName("财政批量批复: each approved version is frozen and has its event and token")
  void approvals() throws JsonProcessingException {
    String one = reviewed();
    String other = reviewed();
    List<JsonNode> results =
        results(
            batch(
                Roles.FINANCE,
                line(one, etag(one), "FINANCE_APPROVAL", Map.of("grade", "EXCELLENT")),
                line(other, etag(other), "FINANCE_APPROVAL", Map.of("grade", "GOOD")),
                line(
                    other,
                    etag(other),
                    "FINANCE_APPROVAL",
                    Map.of("grade", "GOOD", "opinion", "商定补充时效指标"))));
    assertThat(results)
        .extracting(result -> result.path("status").asInt())
        .containsExactly(200, 422, 200);
    assertThat(results.get(1).at("/problem/code").asText()).isEqualTo("AGREEMENT_MISSING");
    assertThat(results.get(0).path("consistencyToken").asText())
        .isEqualTo("targets:" + one + "/2022:1");
    assertThat(district.eventTypes(one)).containsExactly("targets.approved.v1");
    assertThat(district.eventTypes(other)).containsExactly("targets.approved.v1");
  }

  @Test
  @DisplayName("同一批次重复提交: what was done answers as the first time; atomic takes all back")
  void repeatedAndAtomic() throws JsonProcessingException {
    String one = submitted();
    String two = submitted();
    String[] lines = {
      line(one, etag(one), "DEPARTMENT_APPROVAL", Map.of()),
      line(two, "\"0\"", "DEPARTMENT_APPROVAL", Map.of())
    };
    send(Roles.DEPARTMENT, "?atomic=true", null, lines)
        .statusCode(422)
        .body("code", equalTo("BATCH_REFUSED"))
        .body("errors.code", hasItem("VERSION_STALE"));
    assertThat(states(one, two)).containsExactly("SUBMITTED", "SUBMITTED");
    String key = "review-" + one;
    List<JsonNode> first = results(send(Roles.DEPARTMENT, "", key, lines));
    List<JsonNode> again = results(send(Roles.DEPARTMENT, "", key, lines));
    assertThat(first.get(0).path("status").asInt()).isEqualTo(200);
    assertThat(again.get(0)).isEqualTo(first.get(0));
    assertThat(states(one, two)).containsExactly("DEPARTMENT_APPROVED", "SUBMITTED");
  }

  @Test
  @DisplayName("只有审核人能批量审核; another department's declarations look like none")
  void roles() throws JsonProcessingException {
    String project = submitted();
    String line = line(project, etag(project), "DEPARTMENT_APPROVAL", Map.of());
    batch(Roles.UNIT, line).statusCode(403);
    batch(Roles.AUDITOR, line).statusCode(403);
    String other = TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null);
    List<JsonNode> results =
        results(
            district
                .with(other)
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(bytes(line))
                .post("/api/v1/targets:batch")
                .then()
                .statusCode(200));
    assertThat(results.get(0).path("status").asInt()).isEqualTo(404);
    assertThat(states(project)).containsExactly("SUBMITTED");
  }

  private String declared() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    return project;
  }

  private String submitted() {
    String project = declared();
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    return project;
  }

  private String reviewed() {
    String project = submitted();
    district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
    return project;
  }

  private String etag(String project) {
    return district.as(Roles.FINANCE).get(path(project)).header("ETag");
  }

  private List<String> states(String... projects) {
    return Arrays.stream(projects)
        .map(project -> district.as(Roles.FINANCE).get(path(project)).<String>path("state"))
        .toList();
  }

  private static String line(String project, String etag, String act, Map<String, Object> opinion)
      throws JsonProcessingException {
    Map<String, Object> line = new HashMap<>(opinion);
    line.put("projectId", project);
    line.put("year", DistrictFixture.YEAR);
    line.put("etag", etag);
    line.put("act", act);
    return JSON.writeValueAsString(line);
  }

  private ValidatableResponse batch(String role, String... lines) {
    return send(role, "", null, lines);
  }

  private ValidatableResponse send(
      String role, String query, @org.jspecify.annotations.Nullable String key, String... lines) {
    var request = district.as(role).urlEncodingEnabled(false).contentType("application/x-ndjson");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.body(bytes(lines)).post("/api/v1/targets:batch" + query).then();
  }

  private static byte[] bytes(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static List<JsonNode> results(ValidatableResponse answer) throws JsonProcessingException {
    List<JsonNode> results = new ArrayList<>();
    for (String line : answer.statusCode(200).extract().asString().split("\n")) {
      results.add(JSON.readTree(line));
    }
    return results;
  }
}
