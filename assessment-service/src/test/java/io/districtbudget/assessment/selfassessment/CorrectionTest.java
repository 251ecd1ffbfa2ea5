package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("更正 (correction): a new version goes the ordinary way, the published one stays")
class CorrectionTest {
  private static final Map<String, String> WHY = Map.of("reason", "完成值有误");
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("the published one counts until the new one is published; then the new one alone")
  void countedOnce() throws Exception {
    String project = district.aProjectReadyToAssess("更正");
    String old = published(district.submitted(project));
    String before = publication(old);
    String correction = correct(old, etag(old)).statusCode(201).extract().path("id");
    read(correction)
        .body("status", equalTo("OPEN"))
        .body("corrects", equalTo(old))
        .body("correctionReason", equalTo("完成值有误"))
        .body("indicators.actual", contains("4次", "合格", "96%", "93%"));
    read(old).body("status", equalTo("PUBLISHED")).body("correctedBy", equalTo(correction));
    district
        .get("/assessments?year=2024&status=PUBLISHED")
        .body("items.id", contains(old))
        .body("items[0].correctedBy", equalTo(correction));
    district.get("/assessments?year=2024").body("items.id", containsInAnyOrder(old, correction));
    counts(1, "99.00");

    district.money(project, 2024, "100000.00", "100000.00", "50000.00");
    read(correction).body("executionRate", equalTo("50.00"));
    district.fill(correction, DistrictFixture.goodResults()).statusCode(200);
    act(Roles.UNIT, correction, "submission", Map.of());
    counts(1, "99.00");
    published(correction);
    read(correction).body("finalTotal", equalTo("95.00"));
    counts(1, "95.00");
    district.get("/assessments?year=2024").body("items.id", contains(correction));
    district.get("/dashboards/2024/projects/" + project).body("assessment.id", equalTo(correction));
    assertThat(publication(old)).isEqualTo(before);
    district
        .get("/assessments/" + correction + "/publications")
        .body("items", hasSize(1))
        .body("items[0].content.corrects", equalTo(old));
    district
        .as(Roles.FINANCE)
        .get("/api/v1/figure-comparisons")
        .then()
        .body("differences", hasSize(0));
    assertThat(events(project)).endsWith("assessment.published.v1 8 " + old);
  }

  @Test
  @DisplayName("refused: without reason, version or role, before publication, a second time")
  void refused() {
    String id = district.submitted(district.aProjectReadyToAssess("不可更正"));
    correct(id, "*").statusCode(409).body("code", equalTo("STATE_FORBIDS"));
    published(id);
    correct(id, null).statusCode(428);
    correct(id, "\"0\"").statusCode(412);
    district
        .as(Roles.FINANCE)
        .header("If-Match", "*")
        .body(Map.of("reason", " "))
        .post("/api/v1/assessments/" + id + "/correction")
        .then()
        .statusCode(400);
    district
        .as(Roles.UNIT)
        .header("If-Match", "*")
        .body(WHY)
        .post("/api/v1/assessments/" + id + "/correction")
        .then()
        .statusCode(403);
    read(id).body("correctedBy", nullValue());
    String correction = correct(id, "*").statusCode(201).extract().path("id");
    correct(id, "*").statusCode(409).body("code", equalTo("CORRECTION_EXISTS"));
    district.fill(correction, DistrictFixture.goodResults()).statusCode(200);
    act(Roles.UNIT, correction, "submission", Map.of());
    published(correction);
    correct(correction, "*").statusCode(201).body("corrects", equalTo(correction));
  }

  @Test
  @DisplayName("its findings are listed once: those of the version that counts")
  void findings() {
    String project = district.aProjectReadyToAssess("资金变动");
    String id = published(district.submitted(project));
    district.money(project, 2024, "100000.00", "100000.00", "60000.00");
    String correction = correct(id, "*").statusCode(201).extract().path("id");
    district.get("/findings?year=2024").body("items.assessmentId.unique()", contains(id));
    district
        .get("/findings?year=2024")
        .body("items.code", hasItem("BUDGET_CHANGED_AFTER_SUBMISSION"));
    district.fill(correction, DistrictFixture.goodResults()).statusCode(200);
    act(Roles.UNIT, correction, "submission", Map.of());
    published(correction);
    district
        .get("/findings?year=2024")
        .body("items.findAll { it.assessmentId == '" + id + "' }", hasSize(0));
  }

  @Test
  @DisplayName("划转以后: what was published stays readable where it was published, and only that")
  void publishedStaysReadable() {
    String project = district.aProjectReadyToAssess("划走");
    String published = published(district.submitted(project));
    String open = district.opened(district.aProjectReadyToAssess("在填划走"));
    district.project(project, "划走", "ACTIVE", "905");
    for (String role : List.of(Roles.DEPARTMENT, Roles.UNIT)) {
      district.as(role).get("/api/v1/assessments/" + published).then().statusCode(200);
      district
          .as(role)
          .get("/api/v1/assessments?year=2024")
          .then()
          .body("items.id", containsInAnyOrder(published, open));
    }
    String elsewhere = TestTokens.token(Roles.DEPARTMENT, district.division(), "905", null);
    district.with(elsewhere).get("/api/v1/assessments/" + published).then().statusCode(200);
    district.with(elsewhere).get("/api/v1/assessments/" + open).then().statusCode(404);
    String third = TestTokens.token(Roles.DEPARTMENT, district.division(), "906", null);
    district.with(third).get("/api/v1/assessments/" + published).then().statusCode(404);
    district.with(third).get("/api/v1/assessments").then().body("items", hasSize(0));
  }

  private ValidatableResponse correct(String id, @Nullable String ifMatch) {
    var request = district.as(Roles.FINANCE);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.body(WHY).post("/api/v1/assessments/" + id + "/correction").then();
  }

  private String published(String id) {
    act(Roles.DEPARTMENT, id, "department-review", Map.of("opinion", "属实"));
    act(Roles.FINANCE, id, "publication", Map.of());
    return id;
  }

  private void act(String role, String id, String act, Map<String, ?> body) {
    district
        .as(role)
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/assessments/" + id + "/" + act)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse read(String id) {
    return district.get("/assessments/" + id).statusCode(200);
  }

  private String etag(String id) {
    return read(id).extract().header("ETag");
  }

  private String publication(String id) {
    return district.get("/assessments/" + id + "/publications").extract().asString();
  }

  /** What the dashboard counts of the year. */
  private void counts(int assessments, String average) {
    district
        .get("/dashboards/2024")
        .body("assessments", equalTo(assessments))
        .body("averageScore", equalTo(average));
  }

  /** Type, sequence and what is corrected, in order. */
  private List<String> events(String project) throws Exception {
    List<ConsumerRecord<String, String>> events =
        WrittenEvents.of(List.of("assessment.events"), district.division() + ":" + project);
    List<String> told = new java.util.ArrayList<>();
    for (ConsumerRecord<String, String> event : events) {
      JsonNode data = new ObjectMapper().readTree(event.value());
      told.add(
          WrittenEvents.header(event, "ce_type")
              + " "
              + data.get("sequence").asLong()
              + " "
              + data.path("corrects").asText("-"));
    }
    return told;
  }
}
