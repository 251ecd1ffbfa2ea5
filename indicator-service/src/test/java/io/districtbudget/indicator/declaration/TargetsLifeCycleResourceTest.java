package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.indicator;
import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static io.districtbudget.indicator.DistrictFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("绩效目标申报流程 (life cycle of targets) over REST")
class TargetsLifeCycleResourceTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("草稿 → 提交 → 主管部门审核 → 财政批复: one event with the frozen version")
  void untilApproved() {
    String project = district.aProject();
    district
        .declare(project, soundTargets())
        .statusCode(201)
        .body("outcome", equalTo("CREATED"))
        .body("state", equalTo("DRAFT"))
        .body("version", equalTo(1))
        .body("framework", equalTo("2021"))
        .body("indicators[0].number", equalTo(1))
        .body("indicators[0].weight", equalTo("20"))
        .body("indicators[0].reading.operator", equalTo("EQ"))
        .body("indicators[0].reading.value", equalTo("12"))
        .body("indicators[0].reading.unit", equalTo("台"))
        .body("remarks", empty())
        .body("acts", contains("SUBMISSION"));
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district
        .act(Roles.DEPARTMENT, project, "department-approval", Map.of("grade", "EXCELLENT"))
        .statusCode(200)
        .body("state", equalTo("DEPARTMENT_APPROVED"));
    assertThat(district.eventTypes(project)).isEmpty();
    district
        .act(Roles.FINANCE, project, "finance-approval")
        .statusCode(200)
        .header("Consistency-Token", equalTo("targets:" + project + "/2022:1"))
        .body("state", equalTo("APPROVED"))
        .body("approvedVersion", equalTo(1))
        .body("approvedBy", equalTo("test-finance"))
        .body("sequence", equalTo(1));
    assertThat(district.eventTypes(project)).containsExactly("targets.approved.v1");
    assertThat(district.moves(project))
        .extracting(move -> move.value().replaceAll(".*\"state\":\"([A-Z_]+)\".*", "$1"))
        .containsExactly("DRAFT", "SUBMITTED", "DEPARTMENT_APPROVED", "APPROVED");
    assertThat(district.moves(project)).allSatisfy(MoveContract::fits);
    assertThat(district.moves(project))
        .extracting(move -> WrittenEvents.header(move, "ce_actor"))
        .containsExactly("test-unit", "test-unit", "test-department", "test-finance");
    district
        .as(Roles.AUDITOR)
        .get(path(project) + "/history")
        .then()
        .statusCode(200)
        .body("action", contains("SAVED", "SUBMISSION", "DEPARTMENT_APPROVAL", "FINANCE_APPROVAL"))
        .body("actor", hasItem("test-department"))
        .body("[2].details.review.grade", equalTo("EXCELLENT"))
        .body("[3].details.from", equalTo("DEPARTMENT_APPROVED"))
        .body("at", hasSize(4));
    String trail = "/api/v1/audit-entries/indicator-service?aggregate=targets:" + project;
    String next =
        district
            .as(Roles.AUDITOR)
            .get(trail + "&limit=3")
            .then()
            .statusCode(200)
            .body("items.action", contains("FINANCE_APPROVAL", "DEPARTMENT_APPROVAL", "SUBMISSION"))
            .body("items.number", contains(4, 3, 2))
            .body("items[0].details.to", equalTo("APPROVED"))
            .extract()
            .path("next");
    district
        .as(Roles.AUDITOR)
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.action", contains("SAVED"))
        .body("next", nullValue());
    district
        .as(Roles.ADMIN)
        .get(trail + "&sub=test-department")
        .then()
        .statusCode(200)
        .body("items.action", contains("DEPARTMENT_APPROVAL"));
    district
        .as(Roles.ADMIN)
        .get(trail + "&to=2000-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("items", empty());
    district
        .as(Roles.ADMIN)
        .get("/api/v1/audit-entries/project-service")
        .then()
        .statusCode(404)
        .body("code", equalTo("SERVICE_UNKNOWN"));
  }

  @Test
  @DisplayName("调整: a new version supersedes, the old one stays readable")
  void adjustment() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.approve(project);
    String tag =
        district
            .act(Roles.UNIT, project, "adjustment")
            .statusCode(200)
            .body("state", equalTo("ADJUSTING"))
            .body("version", equalTo(2))
            .body("approvedVersion", equalTo(1))
            .extract()
            .header("ETag");
    Map<String, Object> changed =
        targets(
            indicator("产出指标", "数量指标", "电梯维护台数", "=14台", "25"),
            indicator("产出指标", "质量指标", "维修返修率", "≤3%", "25"),
            indicator("效益指标", "社会效益指标", "困人事故发生数", "0起", "30"),
            indicator("满意度指标", "服务对象满意度指标", "使用人员满意率", "≥90%", "10"));
    district
        .as(Roles.UNIT)
        .header("If-Match", tag)
        .body(changed)
        .put(path(project))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("CHANGED"));
    district.approve(project);
    assertThat(district.eventTypes(project))
        .containsExactly("targets.approved.v1", "targets.superseded.v1");
    district
        .as(Roles.UNIT)
        .get(path(project) + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(1, 2))
        .body("next", nullValue());
    String rest =
        district
            .as(Roles.UNIT)
            .get(path(project) + "/versions?limit=1")
            .then()
            .statusCode(200)
            .body("items.version", contains(1))
            .extract()
            .path("next");
    district.as(Roles.UNIT).get(rest).then().statusCode(200).body("items.version", contains(2));
    district
        .as(Roles.UNIT)
        .get(path(project) + "/versions/1")
        .then()
        .statusCode(200)
        .body("indicators[0].target", equalTo("=12台"));
    district
        .as(Roles.UNIT)
        .get(path(project) + "/versions/1..2")
        .then()
        .statusCode(200)
        .body("added.name", contains("维修返修率"))
        .body("removed.name", contains("报修到场时限"))
        .body("changed[0].before.target", equalTo("=12台"))
        .body("changed[0].after.target", equalTo("=14台"))
        .body("changed[0].after.weight", equalTo("25"));
    district.as(Roles.UNIT).get(path(project) + "/versions/3").then().statusCode(404);
  }

  @Test
  @DisplayName("放弃调整: the version in work is dropped, the approved one holds")
  void adjustmentGivenUp() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.approve(project);
    district.act(Roles.FINANCE, project, "adjustment").statusCode(200);
    district
        .act(Roles.UNIT, project, "withdrawal")
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("version", equalTo(1));
    assertThat(district.eventTypes(project)).containsExactly("targets.approved.v1");
  }

  @Test
  @DisplayName("退回须说明理由; a returned declaration is changed and submitted again")
  void returned() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district
        .act(Roles.DEPARTMENT, project, "return")
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"))
        .body("errors[0].pointer", equalTo("/opinion"));
    district
        .act(
            Roles.DEPARTMENT,
            project,
            "return",
            Map.of("opinion", "请细化数量指标", "codes", List.of("NOT_QUANTIFIED"), "grade", "FAIR"))
        .statusCode(200)
        .body("state", equalTo("RETURNED"));
    district
        .as(Roles.UNIT)
        .get(path(project) + "/history")
        .then()
        .body("[2].opinion", equalTo("请细化数量指标"))
        .body("[2].details.review.codes", contains("NOT_QUANTIFIED"));
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district
        .act(Roles.UNIT, project, "withdrawal")
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
  }

  @Test
  @DisplayName("中、差 cannot be approved")
  void gradeForbidsApproval() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    district
        .act(Roles.DEPARTMENT, project, "department-approval", Map.of("grade", "POOR"))
        .statusCode(422)
        .body("code", equalTo("GRADE_FORBIDS_APPROVAL"));
    district.as(Roles.UNIT).get(path(project)).then().body("state", equalTo("SUBMITTED"));
  }

  @Test
  @DisplayName("the state decides what is possible: 409 STATE_FORBIDS, nothing changes")
  void stateForbids() {
    String project = district.aProject();
    String tag = district.declare(project, soundTargets()).statusCode(201).extract().header("ETag");
    district
        .act(Roles.FINANCE, project, "finance-approval")
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"))
        .body("errors[0].rejected", equalTo("DRAFT"));
    district.act(Roles.UNIT, project, "submission").statusCode(200);
    String submitted = district.as(Roles.UNIT).get(path(project)).header("ETag");
    assertThat(submitted).isNotEqualTo(tag);
    district
        .as(Roles.UNIT)
        .header("If-Match", submitted)
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    district
        .importHistorical(project, soundTargets())
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    assertThat(district.eventTypes(project)).isEmpty();
  }

  @Test
  @DisplayName("acts need their role, and reviewers without a body may say nothing")
  void rolesAndEmptyBodies() {
    String project = district.aProject();
    district.declare(project, soundTargets()).statusCode(201);
    district.act(Roles.FINANCE, project, "submission").statusCode(403);
    district
        .as(Roles.UNIT)
        .header("If-Match", "*")
        .post(path(project) + "/submission")
        .then()
        .statusCode(200);
    district.act(Roles.UNIT, project, "department-approval").statusCode(403);
    district
        .act(Roles.FINANCE, project, "withdrawal")
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district.act(Roles.DEPARTMENT, project, "department-approval").statusCode(200);
    district
        .act(Roles.DEPARTMENT, project, "return", Map.of("opinion", "再看"))
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district.act(Roles.DEPARTMENT, project, "finance-approval").statusCode(403);
    district
        .as(Roles.AUDITOR)
        .body(Map.of())
        .post(path(project) + "/return")
        .then()
        .statusCode(403);
    district.as(Roles.UNIT).get(path(project)).then().body("state", equalTo("DEPARTMENT_APPROVED"));
  }

  @Test
  @DisplayName(
      "an act names the version that was seen: none is 428, another 412, and nothing moves")
  void actsOnWhatWasSeen() {
    String project = district.aProject();
    String drafted = district.declare(project, soundTargets()).extract().header("ETag");
    String seen =
        district.act(Roles.UNIT, project, "submission").statusCode(200).extract().header("ETag");
    String act = path(project) + "/department-approval";
    district
        .as(Roles.DEPARTMENT)
        .body(Map.of())
        .post(act)
        .then()
        .statusCode(428)
        .body("code", equalTo("PRECONDITION_REQUIRED"));
    district
        .as(Roles.DEPARTMENT)
        .header("If-Match", drafted)
        .body(Map.of())
        .post(act)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"))
        .header("ETag", seen);
    district.as(Roles.UNIT).get(path(project)).then().body("state", equalTo("SUBMITTED"));
    district
        .as(Roles.DEPARTMENT)
        .header("If-Match", seen)
        .body(Map.of())
        .post(act)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("四眼原则: who filled or submitted does not review, by subject, whatever the roles")
  void fourEyes() {
    String project = district.aProject();
    String filler = everything("filler");
    String submitter = everything("submitter");
    String reviewer = everything("reviewer");
    district
        .with(filler)
        .header("If-None-Match", "*")
        .body(soundTargets())
        .put(path(project))
        .then()
        .statusCode(201);
    acting(submitter, project, "submission").statusCode(200);
    for (String own : List.of(filler, submitter)) {
      for (String act : List.of("department-approval", "return")) {
        acting(own, project, act).statusCode(403).body("code", equalTo("FOUR_EYES"));
      }
      district
          .with(own)
          .urlEncodingEnabled(false)
          .contentType("application/x-ndjson")
          .body(
              """
              {"projectId":"%s","year":2022,"etag":"*","act":"DEPARTMENT_APPROVAL"}
              """
                  .formatted(project)
                  .getBytes(StandardCharsets.UTF_8))
          .post("/api/v1/targets:batch")
          .then()
          .body(containsString("\"FOUR_EYES\""));
    }
    acting(filler, project, "department-approval")
        .body("detail", containsString("本人已办理“填报”，不能再办理“主管部门审核”"));
    acting(reviewer, project, "department-approval").statusCode(200);
    acting(submitter, project, "finance-approval")
        .statusCode(403)
        .body("code", equalTo("FOUR_EYES"));
    acting(reviewer, project, "finance-approval").statusCode(200);
    acting(reviewer, project, "adjustment").statusCode(200);
    acting(reviewer, project, "submission").statusCode(200);
    acting(reviewer, project, "department-approval").statusCode(403);
    acting(filler, project, "department-approval").statusCode(200);
    district
        .as(Roles.UNIT)
        .get(path(project) + "/history")
        .then()
        .body(
            "findAll { it.action == 'DEPARTMENT_APPROVAL' }.subject",
            contains("reviewer", "filler"));
  }

  private String everything(String subject) {
    return TestTokens.person(
        subject,
        List.of(Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE),
        district.division(),
        DistrictFixture.DEPARTMENT,
        DistrictFixture.UNIT);
  }

  private ValidatableResponse acting(String token, String project, String act) {
    return district
        .with(token)
        .header("If-Match", "*")
        .body(Map.of("opinion", "测试"))
        .post(path(project) + "/" + act)
        .then();
  }

  @Test
  @DisplayName("Idempotency-Key: an act sent again has one effect and one answer")
  void idempotentActs() {
    String project = district.aProject();
    String seen = district.declare(project, soundTargets()).extract().header("ETag");
    String first = null;
    for (int i = 0; i < 3; i++) {
      String answer =
          district
              .as(Roles.UNIT)
              .header("Idempotency-Key", "submit-" + project)
              .header("If-Match", seen)
              .body(Map.of("opinion", "请审核"))
              .post(path(project) + "/submission")
              .then()
              .statusCode(200)
              .header("ETag", notNullValue())
              .extract()
              .asString();
      assertThat(first == null || first.equals(answer)).isTrue();
      first = answer;
    }
    district
        .as(Roles.UNIT)
        .header("Idempotency-Key", "submit-" + project)
        .body(Map.of("opinion", "另一意见"))
        .post(path(project) + "/submission")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    district
        .as(Roles.UNIT)
        .get(path(project) + "/history")
        .then()
        .body("action", contains("SAVED", "SUBMISSION"));
  }
}
