package io.districtbudget.assessment.dashboard;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.MonitoringFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("看板范围 (who sees which figures, and where there are none)")
class DashboardScopeTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();
  private final MonitoringFixture monitorings = new MonitoringFixture(district);

  /** A project with half of its budget spent. */
  private String spent(String name, String department, String unit, String executed) {
    String id = district.aProject(name);
    district.project(id, name, "ACTIVE", department, unit);
    district.money(id, 2024, "100.00", "100.00", executed);
    return id;
  }

  @Test
  @DisplayName("equal figures share a rank; a department sees its own alone, among all")
  void ranking() {
    spent("甲", "901", "901001", "50.00");
    spent("乙", "902", "902001", "90.00");
    spent("丙", "903", "903001", "90.00");
    spent("无预算", "904", "904001", "0.00");
    district
        .get("/dashboards/2024/ranking?by=EXECUTION")
        .statusCode(200)
        .body("ranked", equalTo(4))
        .body("items.department", equalTo(List.of("902", "903", "901", "904")))
        .body("items.rank", equalTo(List.of(1, 1, 3, 4)));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/ranking?by=EXECUTION")
        .then()
        .statusCode(200)
        .body("ranked", equalTo(4))
        .body("items.department", equalTo(List.of("901")))
        .body("items[0].rank", equalTo(3));
    district
        .get("/dashboards/2024/ranking?by=SCORE")
        .body("ranked", equalTo(0))
        .body("items", hasSize(0));
  }

  @Test
  @DisplayName("a token that names a unit shows what the unit adds, whatever its role")
  void unitOfADepartment() {
    spent("本单位", "901", "901001", "50.00");
    spent("他单位", "901", "901002", "90.00");
    district.get("/dashboards/2024").body("executed", equalTo("140.00"));
    RequestSpecification limited =
        district.with(TestTokens.token(Roles.DEPARTMENT, district.division(), "901", "901001"));
    for (String path :
        List.of(
            "/dashboards/2024",
            "/dashboards/2024/departments/901",
            "/dashboards/2024/units/901001")) {
      limited.get("/api/v1" + path).then().statusCode(200).body("executed", equalTo("50.00"));
    }
    limited
        .get("/api/v1/dashboards/2024/departments/901/units")
        .then()
        .body("items.unit", equalTo(List.of("901001")));
    limited.get("/api/v1/dashboards/2024/trend").then().body("items[4].executed", equalTo("50.00"));
    limited.get("/api/v1/dashboards/2024/ranking").then().body("items", hasSize(0));
    limited.get("/api/v1/dashboards/2024/units/901002").then().statusCode(403);
  }

  @Test
  @DisplayName("a department that nobody knows, or that all projects have left, is 404")
  void unknownDepartments() {
    String project = spent("迁出", "905", "905001", "50.00");
    district.get("/dashboards/2024/departments/905/units").body("items", hasSize(1));
    district.project(project, "迁出", "ACTIVE", "906", "905001");
    district.get("/dashboards/2024/departments/906").body("projects", equalTo(1));
    for (String path : List.of("", "/units")) {
      for (String department : List.of("905", "999")) {
        district
            .get("/dashboards/2024/departments/" + department + path)
            .statusCode(404)
            .body("code", equalTo("DASHBOARD_EMPTY"));
      }
    }
    district.get("/dashboards/2024/departments").body("items.department", equalTo(List.of("906")));
    district
        .get("/dashboards/2024/trend?department=999")
        .statusCode(404)
        .body("code", equalTo("DASHBOARD_EMPTY"));
    district
        .get("/dashboards/2026/trend?years=3&department=906")
        .statusCode(200)
        .body("items.year", equalTo(List.of(2024, 2025, 2026)))
        .body("items.projects", equalTo(List.of(1, 0, 0)))
        .body("items.department", equalTo(List.of("906", "906", "906")))
        .body("items[1].averageScore", nullValue());
    district
        .get("/dashboards/2024/units/905001")
        .body("department", equalTo("906"))
        .body("executed", equalTo("50.00"));
  }

  @Test
  @DisplayName(
      "overdue: self-assessments, monitorings and rectifications, at every level, until done")
  void overdue() {
    String path = monitorings.aRectification();
    String late = "/monitorings/" + district.aProjectReadyToAssess("迟报") + "/2024/8";
    district
        .post(
            Roles.FINANCE,
            "/monitorings/openings",
            Map.of("year", 2024, "month", 8, "deadline", "2024-09-10"))
        .statusCode(200);
    district.opened(district.aProjectReadyToAssess("自评迟报"));
    for (String scope : List.of("", "/departments/901", "/units/901001")) {
      district
          .get("/dashboards/2024" + scope)
          .body("overdue", equalTo(1))
          .body("monitoringsOverdue", equalTo(2))
          .body("rectificationsOverdue", equalTo(1));
    }
    district.get("/monitorings?overdue=true").body("items", hasSize(2));
    district
        .get("/dashboards/2024/alerts")
        .body("items.find { it.code == 'MONITORINGS_OVERDUE' }.count", equalTo(2))
        .body("items.find { it.code == 'RECTIFICATIONS_OVERDUE' }.count", equalTo(1));
    district.get(late).body("overdue", equalTo(true));
    district.post(Roles.UNIT, path + "/answer", Map.of("measures", "已补做")).statusCode(200);
    district.get("/dashboards/2024").body("rectificationsOverdue", equalTo(0));
  }

  @Test
  @DisplayName("a department has the worst light of the last month; a project its rectifications")
  void lights() {
    String rectification = monitorings.aRectification();
    String project = district.get(rectification).extract().path("projectId");
    for (String scope : List.of("", "/departments/901", "/units/901001")) {
      district
          .get("/dashboards/2024" + scope)
          .body("light", equalTo("RED"))
          .body("lights.'07'.RED", equalTo(1));
    }
    district
        .get("/dashboards/2024/projects/" + project)
        .body("rectifications", hasSize(1))
        .body("rectifications[0].status", equalTo("ISSUED"))
        .body("rectifications[0].overdue", equalTo(true));
    district.post(Roles.UNIT, rectification + "/answer", Map.of("measures", "已补做"));
    district.post(Roles.FINANCE, rectification + "/closure", Map.of()).statusCode(200);
    district
        .get("/dashboards/2024/projects/" + project)
        .body("rectifications[0].status", equalTo("CLOSED"));
    district.get("/dashboards/2023").body("light", nullValue());
  }
}
