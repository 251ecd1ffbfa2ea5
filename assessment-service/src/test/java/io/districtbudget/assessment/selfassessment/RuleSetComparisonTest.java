package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("规则比较 (what if another rule set had scored a year)")
class RuleSetComparisonTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();
  @Inject DataSource dataSource;

  /** Money spent to the given amount of 100,000; the results are those of a good year. */
  private void submitted(String name, String executed) {
    String project = district.aProjectReadyToAssess(name);
    district.money(project, 2024, "100000.00", "100000.00", executed);
    district.submitted(project);
  }

  @Test
  @DisplayName("who changes grade, by how much; nothing is stored")
  void whoChangesGrade() {
    submitted("执行一成", "10000.00"); // 90 + 1 = 91 by the general set, 80 + 2 = 82 by execution-20
    submitted("执行为零", "0.00"); // 90, and 80
    String body = district.get("/rule-sets/general-2021").extract().asString();
    district
        .as(Roles.ADMIN)
        .header("If-None-Match", "*")
        .body(
            body.replace("\"id\":\"general-2021\"", "\"id\":\"stricter\"")
                .replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"91\"")
                .replace("\"automatic\":true", "\"automatic\":false"))
        .put("/api/v1/rule-sets/stricter")
        .then()
        .statusCode(200);
    long before = district.count("SELECT count(*) FROM audit_entry WHERE division = ?");
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2024, "to", "stricter"))
        .statusCode(200)
        .body("to.id", equalTo("stricter"))
        .body("compared", equalTo(2))
        .body("gradesFrom.EXCELLENT", equalTo(2))
        .body("gradesTo.EXCELLENT", equalTo(1))
        .body("gradesTo.GOOD", equalTo(1))
        .body("changed", hasSize(1))
        .body("changed[0].projectName", equalTo("执行为零"))
        .body("changed[0].totalFrom", equalTo("90.00"))
        .body("changed[0].gradeFrom", equalTo("EXCELLENT"))
        .body("changed[0].gradeTo", equalTo("GOOD"))
        .body("changed[0].difference", equalTo("0.00"));
    district
        .post(
            Roles.FINANCE,
            "/rule-sets/comparisons",
            Map.of("year", 2024, "from", "general-2021", "to", "execution-20"))
        .body("averageFrom", equalTo("90.50"))
        .body("averageTo", equalTo("81.00"))
        .body("changed", hasSize(0)); // 优 from 80 on there
    assertThat(district.count("SELECT count(*) FROM audit_entry WHERE division = ?"))
        .isEqualTo(before);
  }

  @Test
  @DisplayName("an unknown set, a year before 2000 and another department are refused")
  void refusals() {
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2024, "to", "nowhere"))
        .statusCode(404)
        .body("code", equalTo("RULE_SET_UNKNOWN"));
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 1999))
        .statusCode(400)
        .body("errors", hasSize(2));
    district
        .post(
            Roles.DEPARTMENT,
            "/rule-sets/comparisons",
            Map.of("year", 2024, "to", "execution-20", "department", "902"))
        .statusCode(403);
    district
        .post(Roles.UNIT, "/rule-sets/comparisons", Map.of("year", 2024, "to", "execution-20"))
        .statusCode(403);
  }

  @Test
  @DisplayName("the units' scores count, before reviews; open and cancelled ones are left out")
  void beforeReviews() {
    String project = district.aProjectReadyToAssess("已复核");
    String id = district.submitted(project);
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + id + "/department-review",
            Map.of("score", "75.00", "opinion", "核减"))
        .statusCode(200);
    district
        .post(
            Roles.FINANCE,
            "/assessments/" + id + "/recheck",
            Map.of("deduction", "20.00", "reason", "材料不全"))
        .statusCode(200);
    district.opened(district.aProjectReadyToAssess("未提交"));
    String cancelled = district.aProjectReadyToAssess("已取消");
    district.submitted(cancelled);
    district.project(cancelled, "已取消", "CANCELLED", DistrictFixture.DEPARTMENT);
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2024, "to", "execution-20"))
        .statusCode(200)
        .body("compared", equalTo(1))
        .body("averageFrom", equalTo("99.00"))
        .body("averageTo", equalTo("98.00"))
        .body("gradesFrom.EXCELLENT", equalTo(1));
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2023, "to", "execution-20"))
        .body("compared", equalTo(0))
        .body("averageTo", equalTo("0.00"))
        .body("changed", hasSize(0));
  }

  @Test
  @DisplayName("a reading that the author confirmed counts under the other set too")
  void confirmedReadings() {
    String project = district.aProject("电梯维保");
    district.money(project, 2024, "100000.00", "100000.00", "100000.00");
    district.targets(
        project,
        2024,
        List.of(
            List.of("产出指标", "数量指标", "电梯检修数", "客梯10台，货梯2台", "50"),
            List.of("效益指标", "社会效益指标", "故障次数", "0起", "30"),
            List.of("满意度指标", "服务对象满意度指标", "使用者满意率", "≥90%", "10")),
        Map.of("kind", "NUMERIC", "operator", "EQ", "value", "12", "unit", "台", "confirmed", true));
    String id = district.opened(project);
    Map<String, Object> results =
        Map.of(
            "goalResult",
            "已检修",
            "indicators",
            List.of(
                Map.of("number", 1, "actual", "6台", "reason", "汛期停工"),
                Map.of("number", 2, "actual", "0起"),
                Map.of("number", 3, "actual", "95%")));
    district.fill(id, results).statusCode(200);
    district.post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of()).statusCode(200);
    // 10 + 25 + 30 + 10; by document 101 a half is still below the floor of 60 %: 10 + 0 + 30 + 10
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2024, "to", "framework-101"))
        .statusCode(200)
        .body("compared", equalTo(1))
        .body("changed[0].totalFrom", equalTo("75.00"))
        .body("changed[0].gradeFrom", equalTo("FAIR"))
        .body("changed[0].totalTo", equalTo("50.00"))
        .body("changed[0].gradeTo", equalTo("POOR"))
        .body("changed[0].difference", equalTo("-25.00"));
  }

  @Test
  @DisplayName("a large year is read in pages, each assessment once")
  void largeYear() throws SQLException {
    submitted("一份", "10000.00");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement copy =
            connection.prepareStatement(
                "INSERT INTO assessment SELECT (jsonb_populate_record(a, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'project_id', gen_random_uuid()))).*"
                    + " FROM assessment a, generate_series(1, 400) WHERE a.division = ?")) {
      copy.setString(1, district.division());
      assertThat(copy.executeUpdate()).isEqualTo(400);
    }
    district
        .post(Roles.FINANCE, "/rule-sets/comparisons", Map.of("year", 2024, "to", "execution-20"))
        .statusCode(200)
        .body("compared", equalTo(401))
        .body("averageFrom", equalTo("91.00"))
        .body("averageTo", equalTo("82.00"))
        .body("gradesTo.EXCELLENT", equalTo(401));
  }
}
