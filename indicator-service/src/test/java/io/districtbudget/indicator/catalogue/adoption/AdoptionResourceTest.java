package io.districtbudget.indicator.catalogue.adoption;

import static io.districtbudget.indicator.history.HistoryFixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("申报指标入库 (adoption and proposals from declarations) over REST")
class AdoptionResourceTest {

  private static final String PATH = "/api/v1/indicators";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private static Map<String, Object> request(boolean dryRun) {
    Map<String, Object> request = new HashMap<>();
    request.put("fromYear", 2020);
    request.put("toYear", 2022);
    request.put("threshold", "0.60");
    request.put("dryRun", dryRun);
    return request;
  }

  private ValidatableResponse adopt(String role, Map<String, Object> request) {
    return district.as(role).body(request).post(PATH + "/adoptions").then();
  }

  private long entered() {
    return DistrictFixture.count(
        "SELECT count(*) FROM catalogue_indicator WHERE division = ?"
            + " AND proposed_by <> 'starter-set'",
        district.division());
  }

  private long aliases() {
    return DistrictFixture.count(
        "SELECT count(*) FROM catalogue_alias a JOIN catalogue_indicator i ON i.id = a.indicator_id"
            + " WHERE i.division = ?",
        district.division());
  }

  /** 渡口 twice alike; one wording like a starter indicator; a placeholder; one used once. */
  private void history() {
    project(district, "渡口维护")
        .declaring("数量指标", "渡口浮桥检修座数", "≥6座")
        .declaring("时效指标", "故障修复的及时率", "≥90%")
        .declaring("社会效益指标", "齐全", "=100%")
        .approvedFor(2021);
    project(district, "航道养护")
        .of("902", "902001")
        .declaring("数量指标", "渡口浮桥检修座数（按实）", "≥6座")
        .declaring("时效指标", "故障修复的及时率", "≥90%")
        .declaring("质量指标", "航标灯亮灯率", "≥99%")
        .approvedFor(2022);
    project(district, "旧渡口").declaring("数量指标", "渡口浮桥的检修座数", "≥4座").approvedFor(2020);
  }

  @Test
  @DisplayName(
      "the dry run shows the groups and stores nothing; the confirmation does exactly that")
  void adoption() {
    history();
    String plan =
        adopt(Roles.ADMIN, request(true))
            .statusCode(200)
            .body("declarations", equalTo(3))
            .body("groups.action", containsInAnyOrder("ENTER", "MERGE"))
            .body("groups[0].uses", equalTo(3))
            .body("groups[0].departments", contains("901", "902"))
            .body("groups[0].wordings.name", contains("渡口浮桥检修座数", "渡口浮桥的检修座数"))
            .body("groups[1].into.name", equalTo("故障修复及时率"))
            .extract()
            .path("plan");
    assertThat(entered()).isZero();
    assertThat(aliases()).isZero();

    Map<String, Object> confirmation = request(false);
    confirmation.put("plan", plan);
    adopt(Roles.ADMIN, confirmation)
        .statusCode(200)
        .body("entered", equalTo(1))
        .body("merged", equalTo(1))
        .body("groups[0].into.state", equalTo("APPROVED"))
        .body("groups[0].into.usualTarget", equalTo("≥6座"))
        .body("groups[0].into.unit", equalTo("座"))
        .body("groups[0].into.direction", equalTo("POSITIVE"));
    assertThat(entered()).isEqualTo(1);
    assertThat(aliases()).isEqualTo(2);

    adopt(Roles.ADMIN, confirmation).statusCode(409).body("code", equalTo("ADOPTION_STALE"));
    adopt(Roles.ADMIN, request(true)).statusCode(200).body("groups", empty());
    assertThat(entered()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "repeated with its key: the first answer, nothing twice; only the groups that are asked")
  void repeated() {
    history();
    var shown = adopt(Roles.FINANCE, request(true)).extract().jsonPath();
    Map<String, Object> confirmation = request(false);
    confirmation.put("plan", shown.getString("plan"));
    confirmation.put("groups", List.of(shown.getString("groups[1].key")));
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      district
          .as(Roles.FINANCE)
          .header("Idempotency-Key", key)
          .body(confirmation)
          .post(PATH + "/adoptions")
          .then()
          .statusCode(200)
          .body("entered", equalTo(0))
          .body("merged", equalTo(1));
    }
    assertThat(entered()).isZero();
    assertThat(aliases()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "refused, and nothing stored: no plan, unknown groups, reversed years, thresholds, roles")
  void refusals() {
    history();
    adopt(Roles.ADMIN, request(false)).statusCode(409).body("code", equalTo("ADOPTION_STALE"));
    Map<String, Object> unknown = request(false);
    unknown.put("plan", adopt(Roles.ADMIN, request(true)).extract().path("plan"));
    unknown.put("groups", List.of("数量指标/甲", "数量指标/乙"));
    adopt(Roles.ADMIN, unknown)
        .statusCode(422)
        .body("errors.code", contains("GROUP_UNKNOWN", "GROUP_UNKNOWN"));
    Map<String, Object> reversed = request(true);
    reversed.put("toYear", 2019);
    adopt(Roles.ADMIN, reversed).statusCode(422).body("code", equalTo("YEARS_REVERSED"));
    Map<String, Object> loose = request(true);
    loose.put("threshold", "0.20");
    loose.put("leastUses", 0);
    adopt(Roles.ADMIN, loose).statusCode(400).body("errors", hasSize(2));
    adopt(Roles.DEPARTMENT, request(true)).statusCode(403);
    assertThat(entered()).isZero();
    assertThat(aliases()).isZero();
  }

  @Test
  @DisplayName("a unit proposes from its own declaration; what cannot be entered refuses all")
  void proposals() {
    String id =
        project(district, "渡口维护")
            .declaring("数量指标", "渡口浮桥检修座数", "≥6座")
            .declaring("时效指标", "故障修复及时率", "≥90%")
            .approvedFor(2022);
    propose(id, 1)
        .statusCode(201)
        .body("items.name", contains("渡口浮桥检修座数"))
        .body("items.state", contains("PROPOSED"))
        .body("items.departmentCode", contains(DistrictFixture.DEPARTMENT))
        .body("items[0].explanation", containsString("渡口维护"));
    propose(id, 1, 2)
        .statusCode(409)
        .body("code", equalTo("INDICATORS_REFUSED"))
        .body("errors.rejected", contains("渡口浮桥检修座数"));
    propose(id, 2, 7, 9).statusCode(422).body("errors.rejected", contains("7", "9"));
    assertThat(entered()).isEqualTo(1);
    String others =
        project(district, "航道养护")
            .of("902", "902001")
            .declaring("质量指标", "航标灯亮灯率", "≥99%")
            .approvedFor(2022);
    propose(others, 1).statusCode(404).body("code", equalTo("PROJECT_UNKNOWN"));
  }

  private ValidatableResponse propose(String project, Integer... numbers) {
    return district
        .as(Roles.UNIT)
        .body(Map.of("projectId", project, "year", 2022, "numbers", List.of(numbers)))
        .post(PATH + "/declared-proposals")
        .then();
  }
}
