package io.districtbudget.assessment.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("年度项目与逐月执行 (the rows behind a year's dashboard)")
class YearRowsResourceTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private String budgeted(String name, String department, String fullYear, String executed) {
    String id = district.aProject(name);
    district.project(id, name, "ACTIVE", department);
    district.money(id, 2024, fullYear, fullYear, executed);
    return id;
  }

  @Test
  @DisplayName(
      "a project has its money and the self-assessment that counts; without one it has none")
  void projects() {
    district.submitted(district.aProjectReadyToAssess("清淤"));
    budgeted("绿化", "902", "300.00", "100.00");
    district
        .get("/dashboards/2024/projects?sort=BUDGET")
        .statusCode(200)
        .body("items.name", equalTo(List.of("清淤", "绿化")))
        .body("items[0].executionRate", equalTo("90.00"))
        .body("items[0].status", equalTo("SUBMITTED"))
        .body("items[0].total", equalTo("99.00"))
        .body("items[0].grade", equalTo("EXCELLENT"))
        .body("items[0].findings", greaterThan(0))
        .body("items[1].executionRate", equalTo("33.34"))
        .body("items[1].departmentName", equalTo("测试局902"))
        .body("items[1].status", nullValue())
        .body("items[1].total", nullValue())
        .body("items[1].findings", equalTo(0));
    district.get("/dashboards/2023/projects").body("items", hasSize(0));
  }

  @Test
  @DisplayName("filters, and every order by pages that neither lose nor repeat a project")
  void filtersAndPages() {
    List<String> names = IntStream.rangeClosed(1, 5).mapToObj(i -> "river" + i).toList();
    for (String name : names) {
      budgeted(name, "901", "100.00", name.equals("river3") ? "10.00" : "50.00");
    }
    budgeted("道路", "902", "900.00", "0.00");
    for (ProjectRowQuery.Order order : ProjectRowQuery.Order.values()) {
      assertThat(walked("sort=" + order + "&q=River")).containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(walked("sort=EXECUTION&department=901")).startsWith("river3");
    assertThat(walked("sort=BUDGET")).startsWith("道路");
    assertThat(walked("status=SUBMITTED")).isEmpty();
    district
        .get("/dashboards/2024/projects?q=River&limit=2&count=true")
        .body("items", hasSize(2))
        .body("count", equalTo(5));
    district
        .get("/dashboards/2024/projects?light=RED&light=GREEN&status=OPEN&count=true&limit=1")
        .statusCode(200)
        .body("count", equalTo(0));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/projects")
        .then()
        .statusCode(200)
        .body("items", hasSize(5));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/projects?department=902")
        .then()
        .statusCode(403);
  }

  private List<String> walked(String query) {
    List<String> names = new ArrayList<>();
    @Nullable String next = "/dashboards/2024/projects?limit=2&" + query;
    while (next != null) {
      var page = district.get(next).statusCode(200).extract();
      names.addAll(page.path("items.name"));
      String link = page.path("next");
      next = link == null ? null : link.substring("/api/v1".length());
    }
    return names;
  }

  @Test
  @DisplayName("money adds up from month to month, beside the year before, for the caller's rows")
  void months() {
    String project = district.aProject("清淤");
    district.project(project, "清淤", "ACTIVE", "901");
    district.moneyOn("2024-03-05", project, "100.00", "0.00");
    district.moneyOn("2024-07-01", project, "120.00", "40.00");
    district.money(project, 2023, "80.00", "80.00", "60.00");
    budgeted("绿化", "902", "900.00", "900.00");
    district
        .get("/dashboards/2024/months?department=901")
        .statusCode(200)
        .body("items", hasSize(12))
        .body("items[1].fullYear", equalTo("0.00"))
        .body("items[2].fullYear", equalTo("100.00"))
        .body("items[6].executed", equalTo("40.00"))
        .body("items[11].fullYear", equalTo("120.00"))
        .body("items[4].lastYearExecuted", equalTo("0.00"))
        .body("items[5].lastYearExecuted", equalTo("60.00"))
        .body("items[5].lastYearPaid", equalTo("60.00"))
        .body("items[6].lastYearPaid", equalTo("0.00"))
        .body("items[6].paid", equalTo("40.00"))
        .body("items[7].paid", equalTo("0.00"));
    district.get("/dashboards/2024/months").body("items[11].executed", equalTo("940.00"));
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/months")
        .then()
        .body("items[11].executed", equalTo("40.00"));
    district.get("/dashboards/2100/months").body("items", hasSize(0));
    district
        .get("/dashboards/2024/months?project=" + project)
        .statusCode(200)
        .body("items[6].paid", equalTo("40.00"))
        .body("items[11].executed", equalTo("40.00"));
    district
        .get("/dashboards/2024?asOf=2024-06-30")
        .statusCode(200)
        .body("asOf", equalTo("2024-06-30"))
        .body("departments[0].fullYear", equalTo("100.00"))
        .body("departments[0].executed", equalTo("0.00"))
        .body("projects", equalTo(2));
    district
        .get("/dashboards/2024/departments?asOf=2024-07-31")
        .body("items[0].executed", equalTo("40.00"))
        .body("items[0].executionRate", equalTo("33.34"));
    district
        .get("/dashboards/2024?asOf=2024-06-29")
        .statusCode(400)
        .body("code", equalTo("PARAMETER_INVALID"))
        .body("errors[0].rejected", equalTo("2024-06-29"));
    String other = budgeted("路灯", "902", "10.00", "5.00");
    district
        .as(Roles.DEPARTMENT)
        .get("/api/v1/dashboards/2024/months?project=" + other)
        .then()
        .statusCode(404)
        .body("code", equalTo("PROJECT_UNKNOWN"));
  }
}
