package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("历史自评 (published forms taken over)")
class HistoricalImportTest {
  private static final String PATH = "/assessments?historical=true";
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private static Map<String, Object> form(String project, String executed, String score) {
    Map<String, Object> total =
        Map.of("yearStart", "700000.00", "fullYear", "700000.00", "executed", executed);
    Map<String, Object> nothing = Map.of("yearStart", "0", "fullYear", "0", "executed", "0");
    Map<String, Object> entry = new HashMap<>();
    entry.put("projectId", project);
    entry.put("year", 2022);
    entry.put("goalResult", "设备全年可用");
    entry.put("printed", Map.of("rate", "99.65%", "executionScore", "9.96", "total", "99.96"));
    entry.put(
        "budget",
        Map.of("total", total, "appropriation", nothing, "carryOver", nothing, "other", nothing));
    entry.put(
        "indicators",
        List.of(
            row("产出指标", "数量指标", "检修次数", "4次", "=4次", "50", "50"),
            row("效益指标", "社会效益指标", "设备可用率", ">=95%", "97%", "30", "30"),
            row("满意度指标", "服务对象满意度指标", "使用者满意率", ">=90%", "92%", "10", score)));
    return entry;
  }

  private static Map<String, Object> row(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score) {
    return Map.of(
        "level1", level1, "level2", level2, "name", name, "target", target, "actual", actual,
        "weight", weight, "score", score);
  }

  private String projectWithLedger(String executed) {
    String project = district.aProject("历史项目");
    district.money(project, 2022, "700000.00", "700000.00", executed);
    return project;
  }

  @Test
  @DisplayName("更正: what was taken over is corrected like any other, and stays as it was printed")
  void corrected() {
    String project = projectWithLedger("697500.00");
    String id =
        district
            .post(Roles.FINANCE, PATH, form(project, "697500", "10"))
            .statusCode(201)
            .extract()
            .path("id");
    String correction =
        district
            .post(Roles.FINANCE, "/assessments/" + id + "/correction", Map.of("reason", "满意率有误"))
            .statusCode(201)
            .body("status", equalTo("OPEN"))
            .body("origin", equalTo("ENTERED"))
            .body("corrects", equalTo(id))
            .body("indicators.actual", equalTo(List.of("=4次", "97%", "92%")))
            .extract()
            .path("id");
    Map<String, Object> results =
        Map.of(
            "goalResult",
            "设备全年可用",
            "indicators",
            List.of(
                Map.of("number", 1, "actual", "4次"),
                Map.of("number", 2, "actual", "97%"),
                Map.of("number", 3, "actual", "45%", "reason", "汛期停用")));
    district.fill(correction, results).statusCode(200);
    act(Roles.UNIT, correction, "submission", Map.of());
    act(Roles.DEPARTMENT, correction, "department-review", Map.of("opinion", "属实"));
    act(Roles.FINANCE, correction, "publication", Map.of());
    district
        .get("/assessments/" + correction)
        .body("status", equalTo("PUBLISHED"))
        .body("finalTotal", equalTo("94.96"));
    district
        .get("/assessments/" + id)
        .body("origin", equalTo("HISTORICAL"))
        .body("correctedBy", equalTo(correction))
        .body("printed.figures.total", equalTo("99.96"));
    district
        .get("/dashboards/2022")
        .body("assessments", equalTo(1))
        .body("averageScore", equalTo("94.96"));
  }

  private void act(String role, String id, String act, Map<String, ?> body) {
    district.post(role, "/assessments/" + id + "/" + act, body).statusCode(200);
  }

  @Test
  @DisplayName("scored by the ledger, audited as printed, published; again it is UNCHANGED")
  void takenOver() {
    String project = projectWithLedger("697500.00");
    Map<String, Object> form = form(project, "697500", "10");
    String id =
        district
            .post(Roles.FINANCE, PATH, form)
            .statusCode(201)
            .body("outcome", equalTo("CREATED"))
            .body("printed.rate", equalTo("99.65%"))
            .body("printed.total", equalTo("99.96"))
            .body("printed.grade", equalTo("EXCELLENT"))
            .body("computed.rate", equalTo("99.65"))
            .body("computed.executionScore", equalTo("9.96"))
            .body("computed.total", equalTo("99.96"))
            .body("computed.grade", equalTo("EXCELLENT"))
            .body(
                "findings.collect { it.code + ' ' + (it.row ?: it.column ?: '') }",
                equalTo(
                    List.of(
                        "FUND_ROWS_EMPTY 年初",
                        "FUND_ROWS_EMPTY 全年预算",
                        "FUND_ROWS_EMPTY 执行",
                        "ACTUAL_NOT_A_VALUE 1",
                        "GOAL_MISSING ")))
            .extract()
            .path("id");
    district
        .get("/assessments/" + id)
        .body("status", equalTo("PUBLISHED"))
        .body("origin", equalTo("HISTORICAL"))
        .body("printed.figures.total", equalTo("99.96"));
    district
        .post(Roles.FINANCE, PATH, form)
        .statusCode(200)
        .body("outcome", equalTo("UNCHANGED"))
        .body("id", equalTo(id));
    assertThat(
            district.count(
                "SELECT count(*) FROM audit_entry WHERE division = ? AND action LIKE 'TAKEN%'"))
        .isEqualTo(1);
    district
        .post(Roles.FINANCE, PATH, form(project, "697500", "9"))
        .statusCode(200)
        .body("outcome", equalTo("CHANGED"))
        .body("findings.code", hasItem("TARGET_MET_BUT_DEDUCTED"))
        .body("findings.code", hasItem("DEDUCTION_UNEXPLAINED"))
        .body("findings.code", hasItem("TOTAL_MISMATCH"))
        .body("computed.total", equalTo("98.96"));
    district
        .get("/dashboards/2022")
        .body("assessments", equalTo(1))
        .body("grades.EXCELLENT", equalTo(1))
        .body("findings.FUND_ROWS_EMPTY", equalTo(3))
        .body("findings.GOAL_MISSING", equalTo(1));
  }

  @Test
  @DisplayName("a form that differs from the ledger: the ledger is scored, both are stated")
  void ledgerDiffers() {
    String project = projectWithLedger("350000.00");
    district
        .post(Roles.FINANCE, PATH, form(project, "697500", "10"))
        .statusCode(201)
        .body("computed.executionScore", equalTo("5.00"))
        .body("printed.executionScore", equalTo("9.96"))
        .body("findings.code", hasItem("LEDGER_DIFFERS"))
        .body("findings.code", not(hasItem("EXECUTION_SCORE_MISMATCH")));
  }

  @Test
  @DisplayName("dryRun: what would be refused is, nothing is stored, no event is written")
  void dryRun() {
    Map<String, Object> form = form(UUID.randomUUID().toString(), "697500", "10");
    district.post(Roles.FINANCE, PATH + "&dryRun=true", form).statusCode(204);
    district.post(Roles.UNIT, PATH + "&dryRun=true", form).statusCode(403);
    String project = projectWithLedger("697500.00");
    district
        .post(Roles.FINANCE, PATH + "&dryRun=true", form(project, "697500", "10"))
        .statusCode(204);
    String assessed = district.aProjectReadyToAssess("在办");
    district.opened(assessed);
    Map<String, Object> same = form(assessed, "1", "10");
    same.put("year", 2024);
    district
        .post(Roles.FINANCE, PATH + "&dryRun=true", same)
        .statusCode(409)
        .body("code", equalTo("ASSESSMENT_EXISTS"));
    assertThat(
            district.count(
                "SELECT count(*) FROM assessment WHERE origin = 'HISTORICAL' AND division = ?"))
        .isZero();
  }

  @Test
  @DisplayName("refused: role, missing parts, no budget, a project assessed here")
  void refusals() {
    String project = projectWithLedger("697500.00");
    district
        .post(Roles.UNIT, PATH, form(project, "1", "10"))
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district
        .post(Roles.FINANCE, PATH, Map.of("projectId", project, "year", 2022))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/budget"));
    String noBudget = district.aProject("无预算");
    district
        .post(Roles.FINANCE, PATH, form(noBudget, "1", "10"))
        .statusCode(422)
        .body("code", equalTo("BUDGET_NOT_APPROVED"));
    assertThat(district.count("SELECT count(*) FROM assessment WHERE division = ?")).isZero();
    String assessed = district.aProjectReadyToAssess("在办");
    district.opened(assessed);
    Map<String, Object> same = form(assessed, "1", "10");
    same.put("year", 2024);
    district
        .post(Roles.FINANCE, PATH, same)
        .statusCode(409)
        .body("code", equalTo("ASSESSMENT_EXISTS"));
  }
}
