package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("年度审核发现 (findings of a year)")
class YearFindingsTest {
  private static final String LOW = "LOW_EXECUTION_UNEXPLAINED";
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String lowExecution(String assessment) {
    return district
        .get("/assessments/" + assessment + "/findings")
        .extract()
        .path("items.find { it.code == '" + LOW + "' }.id");
  }

  @Test
  @DisplayName("listed and counted from the submission on, by code, department and severity")
  void listed() {
    String filling = district.opened(district.aProjectReadyToAssess("填报中"));
    district.get("/assessments/" + filling + "/findings").body("items.code", hasItem(LOW));
    district.get("/findings?year=2024").statusCode(200).body("items", hasSize(0));
    String submitted = district.submitted(district.aProjectReadyToAssess("已提交"));
    district
        .get("/findings?year=2024&code=" + LOW + "&department=901&severity=WARNING")
        .body("items.assessmentId", equalTo(List.of(submitted)))
        .body("items[0].projectName", equalTo("已提交"))
        .body("items[0].figures", notNullValue())
        .body("items[0].accepted", nullValue());
    district
        .get("/findings?year=2024&severity=ERROR&severity=WARNING&count=true&limit=1")
        .body("items", hasSize(1))
        .body("count", equalTo(2));
    district.get("/assessments?status=OPEN&status=SUBMITTED&count=true").body("count", equalTo(2));
    district.get("/findings?year=2024&severity=ERROR").body("items", hasSize(0));
    district.get("/findings?year=2024&department=902").body("items", hasSize(0));
    district
        .get("/findings/counts?year=2024")
        .body("total", equalTo(2))
        .body("byCode.code", equalTo(List.of(LOW, "RESULTS_AHEAD_OF_MONEY")))
        .body("byCode[0].code", equalTo(LOW))
        .body("byCode[0].count", equalTo(1))
        .body("byDepartment[0].departmentName", equalTo("测试局901"))
        .body("byDepartment[0].accepted", equalTo(0));
    DistrictFixture.inFreshDivision().get("/findings?year=2024").body("items", hasSize(0));
  }

  @Test
  @DisplayName("accepted with a reason it stays visible; refused without one, twice, or by others")
  void accepted() {
    String assessment = district.submitted(district.aProjectReadyToAssess("认可"));
    String finding = lowExecution(assessment);
    String path = "/findings/" + finding + "/acceptance";
    Map<String, String> reason = Map.of("reason", "年末调减手续在途");
    district.post(Roles.FINANCE, path, Map.of("reason", "")).statusCode(400);
    district.post(Roles.DEPARTMENT, path, reason).statusCode(403);
    district.get("/findings/counts?year=2024").body("accepted", equalTo(0));
    district
        .post(Roles.FINANCE, path, reason)
        .statusCode(200)
        .body("accepted.by", equalTo("test-finance"))
        .body("accepted.reason", equalTo("年末调减手续在途"));
    district.post(Roles.FINANCE, path, reason).statusCode(409);
    district.get("/findings?year=2024&accepted=true").body("items.id", equalTo(List.of(finding)));
    district
        .get("/findings?year=2024&accepted=false")
        .body("items.code", equalTo(List.of("RESULTS_AHEAD_OF_MONEY")));
    district
        .get("/findings/counts?year=2024")
        .body("total", equalTo(2))
        .body("accepted", equalTo(1))
        .body("byCode[0].accepted", equalTo(1));
    district
        .get("/assessments/" + assessment + "/history")
        .body("items[-1].action", equalTo("FINDING_ACCEPTED"))
        .body("items[-1].reason", equalTo("年末调减手续在途"));
    district
        .post(Roles.FINANCE, "/findings/" + finding + "/reopening", Map.of("reason", "手续已撤回"))
        .statusCode(200)
        .body("accepted", nullValue());
    district.get("/findings/counts?year=2024").body("accepted", equalTo(0));
    district
        .post(Roles.FINANCE, "/findings/none/acceptance", reason)
        .statusCode(404)
        .body("code", equalTo("FINDING_UNKNOWN"));
  }

  @Test
  @DisplayName(
      "an acceptance outlives a re-audit with the same figures; other figures are open again")
  void reaudited() {
    String project = district.aProjectReadyToAssess("再审");
    String assessment = district.submitted(project);
    String finding = lowExecution(assessment);
    district
        .post(Roles.FINANCE, "/findings/" + finding + "/acceptance", Map.of("reason", "属实"))
        .statusCode(200);
    district
        .post(Roles.DEPARTMENT, "/assessments/" + assessment + "/return", Map.of("reason", "核实"))
        .statusCode(200);
    district.get("/findings/counts?year=2024").body("accepted", equalTo(0));
    district.fill(assessment, DistrictFixture.goodResults()).statusCode(200);
    district
        .post(Roles.UNIT, "/assessments/" + assessment + "/submission", Map.of())
        .statusCode(200);
    district
        .get("/assessments/" + assessment + "/findings")
        .body("items.find { it.code == '" + LOW + "' }.id", equalTo(finding))
        .body("items.find { it.code == '" + LOW + "' }.accepted.reason", equalTo("属实"));
    district.get("/findings/counts?year=2024").body("accepted", equalTo(1));
    district
        .post(Roles.DEPARTMENT, "/assessments/" + assessment + "/return", Map.of("reason", "再核"))
        .statusCode(200);
    district.money(project, 2024, "100000.00", "100000.00", "91000.00");
    district
        .get("/assessments/" + assessment + "/findings")
        .body("items.find { it.code == '" + LOW + "' }.id", not(equalTo(finding)))
        .body("items.find { it.code == '" + LOW + "' }.accepted", nullValue());
    assertThat(
            district.count(
                "SELECT count(*) FROM figure WHERE division = ? AND name LIKE 'accepted:%'"
                    + " AND value <> 0"))
        .isZero();
  }
}
