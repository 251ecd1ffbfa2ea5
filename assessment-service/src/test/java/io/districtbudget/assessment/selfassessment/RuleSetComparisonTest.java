package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("规则比较 (what if another rule set had scored a year)")
class RuleSetComparisonTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  /** Money spent to the given amount of 100,000; the results are those of a good year. */
  private void submitted(String name, String executed) {
    String project = district.aProjectReadyToAssess(name);
    district.money(project, 2024, "100000.00", "100000.00", executed);
    district.submitted(project);
  }

  @Test
  @DisplayName("who changes grade, by how much; nothing is stored")
  void whoChangesGrade() {
    submitted("执行一成", "10000.00"); // 90 + 1 = 91.00 by the general set, 90 + 2 = 92 by the other
    submitted("执行为零", "0.00"); // 90.00
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
        .body("averageTo", equalTo("91.00"))
        .body("changed", hasSize(0));
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
}
