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
      district.opened(district.aProjectReadyToAssess("项目" + i));
    }
    assertThat(statementsOf("/assessments?year=2024")).isEqualTo(1);
    assertThat(statementsOf("/dashboards/2024")).isEqualTo(1);
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
}
