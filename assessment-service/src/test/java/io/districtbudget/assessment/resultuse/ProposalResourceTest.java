package io.districtbudget.assessment.resultuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.StoredRows;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("结果应用 (use of results)")
class ProposalResourceTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("each assessed project with its proposal and reasons; an acceptance softens it")
  void proposals() {
    String id = district.submitted(district.aProjectReadyToAssess("设备维护"));
    district.opened(district.aProjectReadyToAssess("未报"));
    district
        .get("/budget-proposals?year=2024&department=901")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].proposal", equalTo("IMPROVE"))
        .body("items[0].proposalLabel", equalTo("改进"))
        .body("items[0].preliminary", equalTo(true))
        .body("items[0].ceiling", equalTo("100000.00"))
        .body("items[0].reasons.code", hasItem("LOW_EXECUTION"))
        .body("items[0].reasons[0].message", containsString("90000.00 / 100000.00"));
    String finding =
        district
            .get("/findings?year=2024&code=LOW_EXECUTION_UNEXPLAINED")
            .extract()
            .path("items[0].id");
    district
        .post(Roles.FINANCE, "/findings/" + finding + "/acceptance", Map.of("reason", "属实"))
        .statusCode(200);
    district
        .post(
            Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "属实"))
        .statusCode(200);
    district.post(Roles.FINANCE, "/assessments/" + id + "/publication", Map.of()).statusCode(200);
    district
        .get("/budget-proposals?year=2024")
        .body("items[0].proposal", equalTo("KEEP"))
        .body("items[0].preliminary", equalTo(false));
    district.get("/budget-proposals").statusCode(400);
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/budget-proposals?year=2024&department=902")
        .then()
        .statusCode(403);
    DistrictFixture.inFreshDivision().get("/budget-proposals?year=2024").body("items", hasSize(0));
  }

  @Test
  @DisplayName("department by department, in pages, and summed up for each")
  void byDepartment() {
    for (String name : List.of("甲", "乙", "丙")) {
      district.submitted(district.aProjectReadyToAssess(name));
    }
    String moved = district.aProjectReadyToAssess("丁");
    district.submitted(moved);
    district.project(moved, "丁", "ACTIVE", "900");
    StoredRows.change(
        "UPDATE project SET category = 'ONE_OFF' WHERE division = ? AND name = '甲'",
        district.division());
    List<String> departments = new ArrayList<>();
    String next = "/budget-proposals?year=2024&limit=1";
    while (next != null) {
      JsonPath page = district.get(next).statusCode(200).extract().jsonPath();
      departments.addAll(page.getList("items.departmentCode"));
      String link = page.getString("next");
      next = link == null ? null : link.substring("/api/v1".length());
    }
    assertThat(departments).containsExactly("900", "901", "901", "901");
    district
        .get("/budget-proposals?year=2024&department=901")
        .body("items.find { it.projectName == '甲' }.proposal", equalTo("STOP"))
        .body("items.find { it.projectName == '甲' }.reasons[0].code", equalTo("PROJECT_ENDED"))
        .body("items.find { it.projectName == '甲' }.ceiling", equalTo("0.00"));
    district
        .get("/budget-proposals/departments?year=2024")
        .statusCode(200)
        .body("items.department", equalTo(List.of("900", "901")))
        .body("items[1].projects", equalTo(3))
        .body("items[1].proposals", equalTo(Map.of("IMPROVE", 2, "STOP", 1)))
        .body("items[1].fullYear", equalTo("300000.00"))
        .body("items[1].ceiling", equalTo("200000.00"));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/budget-proposals/departments?year=2024")
        .then()
        .body("items.department", equalTo(List.of("901")));
    district
        .as(Roles.UNIT)
        .get("/api/v1/budget-proposals?year=2024")
        .then()
        .body("items", hasSize(3));
    district.get("/budget-proposals/departments").statusCode(400);
  }
}
