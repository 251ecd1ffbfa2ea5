package io.districtbudget.assessment.projection;

import static io.districtbudget.assessment.DistrictFixture.goodResults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("跟随账面 (assessments follow events)")
class FollowingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("money of an open assessment follows by itself, also after a return")
  void openAssessmentsFollow() {
    String project = district.aProjectReadyToAssess("跟随");
    String id = district.opened(project);
    district.money(project, 2024, "100000.00", "100000.00", "95500.00");
    district
        .get("/assessments/" + id)
        .body("executionRate", equalTo("95.50"))
        .body("executionScore", equalTo("9.55"));
    district
        .get("/assessments/" + id + "/history")
        .body("items[1].action", equalTo("BUDGET_FOLLOWED"))
        .body("items[1].actor", equalTo("budget.events"));
  }

  @Test
  @DisplayName("late and repeated events move nothing backwards")
  void lateEvents() {
    String project = district.aProjectReadyToAssess("迟到");
    String id = district.opened(project);
    district.money(project, 2024, "100000.00", "100000.00", "95000.00");
    district.money(project, 2024, 1, "100000.00", "100000.00", "1.00");
    district.money(project, 2024, 2, "100000.00", "100000.00", "2.00");
    district.money(project, 2024, "100000.00", "100000.00", "96000.00");
    district
        .get("/assessments/" + id)
        .body("budget.executed", equalTo("96000.00"))
        .body("executionScore", equalTo("9.60"));
    district
        .get("/assessments/" + id + "/history")
        .body("items.findAll { it.action == 'BUDGET_FOLLOWED' }", hasSize(2));
    district.get("/dashboards/2024").body("executed", equalTo("96000.00"));
  }

  @Test
  @DisplayName("after submission a change of money is a finding; scores stay")
  void submittedAssessmentsKeepTheirScores() {
    String project = district.aProjectReadyToAssess("已提交");
    String id = district.submitted(project);
    district.money(project, 2024, "100000.00", "100000.00", "100000.00");
    district
        .get("/assessments/" + id)
        .body("executionScore", equalTo("9.00"))
        .body("total", equalTo("99.00"));
    district
        .get("/assessments/" + id + "/findings")
        .body("items.code", hasItem("BUDGET_CHANGED_AFTER_SUBMISSION"))
        .body(
            "items.find { it.code == 'BUDGET_CHANGED_AFTER_SUBMISSION' }.figures.executed",
            equalTo("100000.00"));
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/return", Map.of("reason", "资金有变动"))
        .statusCode(200)
        .body("executionScore", equalTo("10.00"));
    district
        .get("/assessments/" + id + "/findings")
        .body("items.code", not(hasItem("BUDGET_CHANGED_AFTER_SUBMISSION")));
  }

  @Test
  @DisplayName("a new version of targets keeps what was filled in for the same indicator")
  void targetsAreFollowed() {
    String project = district.aProjectReadyToAssess("目标调整");
    String id = district.opened(project);
    district.fill(id, goodResults()).statusCode(200);
    district.targets(
        project,
        2024,
        List.of(
            List.of("产出指标", "数量指标", "检修次数", "≥5次", "50"),
            List.of("效益指标", "社会效益指标", "新指标", "≥95%", "30"),
            List.of("满意度指标", "服务对象满意度指标", "使用者满意率", "≥90%", "10")));
    district
        .get("/assessments/" + id)
        .body("targetVersion", equalTo(2))
        .body("indicators", hasSize(3))
        .body("indicators[0].actual", equalTo("4次"))
        .body("indicators[0].score", equalTo("40.00"))
        .body("indicators[1].actual", equalTo(null));
  }

  @Test
  @DisplayName("a cancelled project ends its assessment; a moved one changes rows and dashboards")
  void projectsAreFollowed() throws IOException {
    String project = district.aProjectReadyToAssess("改属");
    String id = district.opened(project);
    district.get("/dashboards/2024/departments/901").body("projects", equalTo(1));
    district.project(project, "改属", "ACTIVE", "905");
    district
        .get("/dashboards/2024/departments/905")
        .body("projects", equalTo(1))
        .body("assessments", equalTo(1));
    district
        .get("/dashboards/2024/departments/901")
        .statusCode(404)
        .body("code", equalTo("DASHBOARD_EMPTY"));
    district.as(Roles.DEPARTMENT).get("/api/v1/assessments/" + id).then().statusCode(404);
    district.project(project, "改属", "CANCELLED", "905");
    district.get("/assessments/" + id).body("status", equalTo("CANCELLED"));
    district
        .get("/dashboards/2024")
        .body("cancelled", equalTo(1))
        .body("statuses.CANCELLED", equalTo(1))
        .body("grades", equalTo(Map.of()));
    List<ConsumerRecord<String, String>> events =
        WrittenEvents.of(List.of("assessment.events"), district.division() + ":" + project);
    assertThat(events.stream().map(event -> WrittenEvents.header(event, "ce_type")))
        .containsExactly("assessment.opened.v1", "assessment.cancelled.v1");
    for (ConsumerRecord<String, String> event : events) {
      JsonNode data = new ObjectMapper().readTree(event.value());
      assertThat(schema(WrittenEvents.header(event, "ce_type")).validate(data)).isEmpty();
      assertThat(data.has("total") || data.has("grade")).as("nobody has filled it").isFalse();
    }
  }

  private static JsonSchema schema(String type) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            FollowingTest.class.getResourceAsStream(
                "/contracts/assessment.events/" + type + ".schema.json"));
  }

  @Test
  @DisplayName("a form that nobody has filled has no total and no grade, in lists as in dashboards")
  void untouched() {
    String project = district.aProjectReadyToAssess("未填");
    String id = district.opened(project);
    String list = "/assessments?year=2024&project=" + project;
    district
        .get("/assessments/" + id)
        .body("$", allOf(hasEntry("total", null), hasEntry("grade", null)))
        .body("$", allOf(hasEntry("finalTotal", null), hasEntry("finalGrade", null)));
    district
        .get(list)
        .body("items", hasSize(1))
        .body("items[0]", allOf(hasEntry("total", null), hasEntry("grade", null)))
        .body("items[0].executionRate", equalTo("90.00"));
    for (String grade : List.of("EXCELLENT", "GOOD", "FAIR", "POOR")) {
      district.get(list + "&grade=" + grade).body("items", hasSize(0));
    }
    district
        .get("/dashboards/2024/projects/" + project)
        .body("assessment.self", nullValue())
        .body("assessment.finalGrade", nullValue());
    district.fill(id, goodResults()).statusCode(200).body("grade", equalTo("EXCELLENT"));
    district.get(list + "&grade=EXCELLENT").body("items[0].total", equalTo("99.00"));
  }

  @Test
  @DisplayName("money that arrives before its project counts once the project is known")
  void moneyBeforeProject() {
    String project = UUID.randomUUID().toString();
    district.money(project, 2024, "50.00", "50.00", "20.00");
    district.get("/dashboards/2024").body("projects", equalTo(0)).body("fullYear", equalTo("0.00"));
    district.project(project, "后到", "ACTIVE", "901");
    district
        .get("/dashboards/2024")
        .body("projects", equalTo(1))
        .body("fullYear", equalTo("50.00"))
        .body("executionRate", equalTo("40.00"));
  }

  @Test
  @DisplayName("a read that asks for events not yet here is told so")
  void readModelBehind() {
    String project = district.aProjectReadyToAssess("落后");
    district
        .with(TestTokens.token(Roles.FINANCE, district.division(), null, null))
        .header("Consistency-Token", "budget:" + project + "/2024:99")
        .get("/api/v1/dashboards/2024")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("READ_MODEL_BEHIND"));
  }

  @Test
  @DisplayName("an event that cannot be read parks its project alone")
  void poison() {
    String poisoned = district.aProjectReadyToAssess("坏事件");
    district.sendRaw(
        "budget.events", "budget.executed.v1", poisoned, 2, UUID.randomUUID(), "{\"year\":true}");
    String healthy = district.aProjectReadyToAssess("好事件");
    district.get("/assessments?project=" + healthy).statusCode(200);
    district.opened(healthy);
    assertThat(
            district.count(
                "SELECT count(*) FROM inbox_parked_key WHERE key LIKE ? || ':%'"
                    + " AND topic = 'budget.events'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("the examples of the contract are read, with a field that came later")
  void contracts() throws IOException {
    String project = UUID.randomUUID().toString();
    sendExample("project.events", "project.registered.v1", project);
    sendExample("budget.events", "budget.executed.v1", project);
    sendExample("target.events", "targets.approved.v1", project);
    String token =
        "project:" + project + ":1,budget:" + project + "/2022:4,targets:" + project + "/2022:1";
    district
        .with(TestTokens.token(Roles.FINANCE, district.division(), null, null))
        .header("Consistency-Token", token)
        .body(Map.of("projectId", project, "year", 2022))
        .post("/api/v1/assessments")
        .then()
        .statusCode(201)
        .body("projectName", equalTo("办公楼电梯维护"))
        .body("budget.executed", equalTo("306576.00"))
        .body("indicators", hasSize(3))
        .body("ruleSet.id", equalTo("general-2021"));
  }

  @Test
  @DisplayName("the reading that the author confirmed is scored, and the score says so")
  void confirmedReadingIsScored() throws IOException {
    String project = UUID.randomUUID().toString();
    sendExample("project.events", "project.registered.v1", project);
    sendExample("budget.events", "budget.executed.v1", project);
    sendExample("target.events", "targets.approved.v1", project);
    String token =
        "project:" + project + ":1,budget:" + project + "/2022:4,targets:" + project + "/2022:1";
    String finance = TestTokens.token(Roles.FINANCE, district.division(), null, null);
    String id =
        district
            .with(finance)
            .header("Consistency-Token", token)
            .body(Map.of("projectId", project, "year", 2022))
            .post("/api/v1/assessments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    district
        .with(TestTokens.token(Roles.UNIT, district.division(), "101", "101001"))
        .header("If-Match", "*")
        .body(DistrictFixture.results("9台", "0起", "90%"))
        .put("/api/v1/assessments/" + id + "/results")
        .then()
        .statusCode(200);
    district
        .get("/assessments/" + id + "/score")
        .statusCode(200)
        .body("indicators[0].score", equalTo("37.50"))
        .body("indicators[0].explanation", containsString("客梯10台，货梯2台（填报人确认：应等于12 台）"))
        .body("indicators[0].trace.values.confirmedKind", equalTo("NUMERIC"))
        .body("indicators[1].score", equalTo("30.00"))
        .body("indicators[2].explanation", not(containsString("填报人确认")));
  }

  @Test
  @DisplayName("an event of targets that brings no new version moves the position, nothing else")
  void sameVersionAgain() throws IOException {
    String project = district.aProjectReadyToAssess("同一版本");
    String id = district.opened(project);
    district.fill(id, goodResults()).statusCode(200);
    Map<String, Object> same = new java.util.HashMap<>();
    same.put("projectId", project);
    same.put("year", 2024);
    same.put("sequence", 2);
    same.put("version", 1);
    same.put("framework", "2021");
    same.put("indicators", List.of());
    district.send("target.events", "targets.confirmed.v1", project, 2, same);
    district
        .with(TestTokens.token(Roles.FINANCE, district.division(), null, null))
        .header("Consistency-Token", "targets:" + project + "/2024:2")
        .get("/api/v1/assessments/" + id)
        .then()
        .statusCode(200)
        .body("indicators", hasSize(4))
        .body("indicators[0].actual", equalTo("4次"));
    district
        .get("/assessments/" + id + "/history")
        .body("items.action", not(hasItem("TARGETS_FOLLOWED")));
  }

  private void sendExample(String topic, String type, String project) throws IOException {
    String path = "/contracts/" + topic + "/" + type + ".example.json";
    try (InputStream in = FollowingTest.class.getResourceAsStream(path)) {
      JsonNode example = JSON.readTree(in);
      ObjectNode changed = example.deepCopy();
      changed.put("projectId", project);
      changed.put("division", district.division());
      changed.put("cameLater", "unknown");
      district.sendRaw(
          topic,
          type,
          project,
          example.get("sequence").asLong(),
          UUID.randomUUID(),
          changed.toString());
    }
  }
}
