package io.districtbudget.assessment.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("看板 (dashboards)")
class DashboardResourceTest {
  @Inject SessionFactory sessions;
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("totals, execution, states, grades, findings and overdue, by department")
  void dashboards() {
    district.submitted(district.aProjectReadyToAssess("甲"));
    district.opened(district.aProjectReadyToAssess("乙"));
    String other = district.aProject("丙");
    district.project(other, "丙", "ACTIVE", "902");
    district.money(other, 2024, "100.00", "300.00", "100.00");
    district
        .get("/dashboards/2024")
        .statusCode(200)
        .body("projects", equalTo(3))
        .body("yearStart", equalTo("200100.00"))
        .body("fullYear", equalTo("200300.00"))
        .body("executed", equalTo("180100.00"))
        .body("executionRate", equalTo("89.92"))
        .body("assessments", equalTo(2))
        .body("statuses.OPEN", equalTo(1))
        .body("statuses.SUBMITTED", equalTo(1))
        .body("grades.EXCELLENT", equalTo(1))
        .body("averageScore", equalTo("99.00"))
        .body("overdue", equalTo(1))
        .body("findings.LOW_EXECUTION_UNEXPLAINED", equalTo(1))
        .body("departments", hasSize(2))
        .body("departments[0].departmentName", equalTo("测试局901"))
        .body("departments[1].projects", equalTo(1))
        .body("departments[1].executionRate", equalTo("33.34"));
    district
        .get("/dashboards/2024/departments/902")
        .body("fullYear", equalTo("300.00"))
        .body("averageScore", nullValue());
    district.get("/dashboards/2024/departments").body("items", hasSize(2));
    district
        .get("/dashboards/2024/departments/999")
        .statusCode(404)
        .body("code", equalTo("DASHBOARD_EMPTY"));
    district.get("/dashboards/1999").statusCode(200).body("projects", equalTo(0));
  }

  @Test
  @DisplayName("a list and a dashboard are one statement each, however many rows there are")
  void oneStatement() {
    for (int i = 0; i < 5; i++) {
      district.submitted(district.aProjectReadyToAssess("项目" + i));
    }
    assertThat(statementsOf("/assessments?year=2024")).isEqualTo(1);
    for (String read :
        List.of(
            "/dashboards/2024",
            "/dashboards/2024/departments",
            "/dashboards/2024/departments/901",
            "/dashboards/2024/departments/901/units",
            "/dashboards/2024/units/901001",
            "/dashboards/2024/deviations?month=7",
            "/dashboards/2024/projects?sort=TOTAL&q=项目&grade=EXCELLENT",
            "/dashboards/2024/months",
            "/monitorings/departments?year=2024&month=7",
            "/dashboards/2024/trend",
            "/dashboards/2024/ranking",
            "/findings?year=2024",
            "/findings/counts?year=2024",
            "/monitorings?year=2024",
            "/rectifications?year=2024",
            "/budget-proposals?year=2024",
            "/budget-proposals/departments?year=2024")) {
      assertThat(statementsOf(read)).as(read).isEqualTo(1);
    }
    statementsOf("/dashboards/2024/alerts"); // the year's thresholds are looked up once
    assertThat(statementsOf("/dashboards/2024/alerts")).isLessThanOrEqualTo(2);
    String project = district.get("/assessments?year=2024").extract().path("items[0].projectId");
    assertThat(statementsOf("/dashboards/2024/projects/" + project)).isEqualTo(5);
  }

  private long statementsOf(String path) {
    long before = sessions.getStatistics().getPrepareStatementCount();
    district.get(path).statusCode(200);
    return sessions.getStatistics().getPrepareStatementCount() - before;
  }

  @Test
  @DisplayName("a department sees its own figures alone, a unit none")
  void rows() {
    district.submitted(district.aProjectReadyToAssess("甲"));
    String other = district.aProject("丙");
    district.project(other, "丙", "ACTIVE", "902");
    district.money(other, 2024, "100.00", "300.00", "100.00");
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024")
        .then()
        .statusCode(200)
        .body("projects", equalTo(1))
        .body("departments", hasSize(1));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/departments/902")
        .then()
        .statusCode(403);
    district.as(Roles.UNIT).get("/api/v1/dashboards/2024").then().statusCode(403);
    DistrictFixture.inFreshDivision().get("/dashboards/2024").body("projects", equalTo(0));
  }

  @Test
  @DisplayName("units, a unit's own, a project's year; another's is refused")
  void unitsAndProjects() {
    String project = district.aProjectReadyToAssess("甲");
    district.submitted(project);
    district
        .get("/dashboards/2024/departments/901/units")
        .body("items", hasSize(1))
        .body("items[0].unit", equalTo("901001"))
        .body("items[0].fullYear", equalTo("100000.00"))
        .body("items[0].grades.EXCELLENT", equalTo(1))
        .body("items[0].scoreDistribution.'95'", equalTo(1));
    district
        .as(Roles.UNIT)
        .get("/api/v1/dashboards/2024/units/901001")
        .then()
        .statusCode(200)
        .body("executionRate", equalTo("90.00"));
    district.as(Roles.UNIT).get("/api/v1/dashboards/2024/units/901002").then().statusCode(403);
    district.get("/dashboards/2024/units/901009").statusCode(404);
    district
        .as(Roles.UNIT)
        .get("/api/v1/dashboards/2024/projects/" + project)
        .then()
        .statusCode(200)
        .body("executed", equalTo("90000.00"))
        .body("assessment.finalTotal", equalTo("99.00"))
        .body("monitorings", hasSize(0));
    DistrictFixture.inFreshDivision()
        .get("/dashboards/2024/projects/" + project)
        .statusCode(404)
        .body("code", equalTo("PROJECT_UNKNOWN"));
  }

  @Test
  @DisplayName("trend over years, ranking of departments, alerts")
  void insights() {
    String project = district.aProjectReadyToAssess("甲");
    district.submitted(project);
    district.money(project, 2023, "50000.00", "50000.00", "20000.00");
    String other = district.aProject("丙");
    district.project(other, "丙", "ACTIVE", "902");
    district.money(other, 2024, "100.00", "100.00", "95.00");
    district
        .get("/dashboards/2024/trend?years=3")
        .body("items.year", equalTo(List.of(2022, 2023, 2024)))
        .body("items[0].projects", equalTo(0))
        .body("items[1].executionRate", equalTo("40.00"))
        .body("items[2].averageScore", equalTo("99.00"));
    district
        .get("/dashboards/2024/trend?department=902")
        .body("items", hasSize(5))
        .body("items[4].fullYear", equalTo("100.00"));
    district
        .get("/dashboards/2024/ranking?by=EXECUTION")
        .body("items.department", equalTo(List.of("902", "901")))
        .body("items[0].value", equalTo("95.00"))
        .body("items[1].rank", equalTo(2));
    district.get("/dashboards/2024/ranking").body("items.department", equalTo(List.of("901")));
    district.opened(district.aProjectReadyToAssess("逾期"));
    district
        .get("/dashboards/2024/alerts")
        .body("items.find { it.code == 'ASSESSMENTS_OVERDUE' }.message", equalTo("1 份自评逾期未报。"));
    district
        .get("/dashboards/2023/alerts")
        .body("items.code", equalTo(List.of("EXECUTION_BEHIND")))
        .body("items[0].severity", equalTo("ERROR"));
    district.as(Roles.UNIT).get("/api/v1/dashboards/2024/alerts").then().statusCode(403);
  }

  @Test
  @DisplayName("lights by month, and the projects that lag most")
  void lights() {
    String project = district.aProject("红");
    district.moneyOn("2024-02-01", project, "100000.00", "10000.00");
    district.targets(project, 2024, List.of(List.of("产出指标", "数量指标", "检修次数", "≥12次", "90")));
    String path = "/monitorings/" + project + "/2024/7";
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(
            Map.of(
                "executionCause",
                "合同晚签",
                "executionRemedy",
                "加快支付",
                "indicators",
                List.of(Map.of("number", 1, "value", "7次"))))
        .put("/api/v1" + path)
        .then()
        .statusCode(200);
    district.get("/dashboards/2024/deviations?month=7").body("items", hasSize(0));
    district.post(Roles.UNIT, path + "/submission", Map.of()).statusCode(200);
    district
        .get("/dashboards/2024")
        .body("lights.'07'.RED", equalTo(1))
        .body("departments[0].lights.'07'.RED", equalTo(1));
    district
        .get("/dashboards/2024/deviations?month=7")
        .body("items[0].projectId", equalTo(project))
        .body("items[0].lowestProgress", equalTo("17.14"))
        .body("items[0].deviation", equalTo("-82.86"));
    district
        .get("/dashboards/2024/alerts")
        .body("items.find { it.code == 'RED_LIGHTS' }.count", equalTo(1));
    district
        .get("/dashboards/2024/projects/" + project)
        .body("monitorings[0].light", equalTo("RED"))
        .body("monitorings[0].lowestProgress", equalTo("17.14"));
  }
}
