package io.districtbudget.project.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.project.ProjectFixture;
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
@DisplayName("接收已公开表格：部门、单位、项目、预算和分录，全部记入或者全不记入")
class TakeoverResourceTest {

  private static final String PATH = "/project-takeovers";

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  private static Map<String, Object> form(String adjustment) {
    return Map.of(
        "department",
        Map.of("name", "柏山局"),
        "unit",
        Map.of("name", "柏山站"),
        "project",
        Map.of("name", "堤防巡查"),
        "year",
        2022,
        "funds",
        List.of(
            Map.of(
                "source", "APPROPRIATION",
                "yearStart", "1000.00",
                "adjustment", adjustment,
                "executed", "900.00")),
        "document",
        "2022年度绩效自评表",
        "sourceSystem",
        "published-documents",
        "date",
        "2022-12-31");
  }

  private void nothing() {
    district.get("/departments").body("items", hasSize(0));
    district.get("/units").body("items", hasSize(0));
    district.get("/projects").body("items", hasSize(0));
    assertThat(district.eventsOfDivision("project.events")).isEmpty();
  }

  @Test
  @DisplayName("记入：余额与表上一致；再来一次，预算已在")
  void takes() {
    String project =
        district
            .post(Roles.FINANCE, PATH, form("200.00"))
            .statusCode(201)
            .body("balances.yearStart", equalTo("1000.00"))
            .body("balances.fullYear", equalTo("1200.00"))
            .body("balances.executed", equalTo("900.00"))
            .extract()
            .path("projectId");
    district.get("/projects/" + project).body("name", equalTo("堤防巡查"));
    assertThat(district.eventTypes(project)).contains("project.registered.v1");
  }

  @Test
  @DisplayName("最后一步被拒绝：部门、单位、项目都不留下，也没有事件")
  void refusedAtLast() {
    district
        .post(Roles.FINANCE, PATH, form("-1200.00"))
        .statusCode(422)
        .body("code", equalTo("BUDGET_NEGATIVE"));
    nothing();
  }

  @Test
  @DisplayName("试行：通过或拒绝都与真的一样，什么都不留下")
  void rehearses() {
    district.post(Roles.FINANCE, PATH + "?dryRun=true", form("200.00")).statusCode(204);
    nothing();
    district
        .post(Roles.FINANCE, PATH + "?dryRun=true", form("-1200.00"))
        .statusCode(422)
        .body("code", equalTo("BUDGET_NEGATIVE"));
    nothing();
  }
}
