package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("公开与三方评分 (publication, and the scores of the three sides)")
class PublicationTest {
  @Inject AgroalDataSource dataSource;
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private void act(String role, String id, String act, Map<String, ?> body) {
    district.post(role, "/assessments/" + id + "/" + act, body).statusCode(200);
  }

  @Test
  @DisplayName("scores of unit, department and finance stand side by side with their differences")
  void threeScores() {
    String id = district.submitted(district.aProjectReadyToAssess("三方"));
    district
        .get("/assessments/" + id)
        .body("scores.self", equalTo("99.00"))
        .body("scores.department", nullValue());
    act(Roles.DEPARTMENT, id, "department-review", Map.of("score", "97.50", "opinion", "属实"));
    district
        .get("/assessments/" + id)
        .body("scores.department", equalTo("97.50"))
        .body("scores.departmentDifference", equalTo("-1.50"))
        .body("scores.finance", nullValue());
    act(Roles.FINANCE, id, "recheck", Map.of("deduction", "8.00", "reason", "材料不全"));
    district
        .get("/assessments/" + id)
        .body("scores.finance", equalTo("89.50"))
        .body("scores.financeDifference", equalTo("-8.00"));
  }

  @Test
  @DisplayName("what was published is kept word for word and cannot be changed or deleted")
  void snapshot() throws SQLException {
    String project = district.aProjectReadyToAssess("公开");
    String id = district.submitted(project);
    act(Roles.DEPARTMENT, id, "department-review", Map.of("opinion", "属实"));
    district.get("/assessments/" + id + "/publications").body("items", hasSize(0));
    act(Roles.FINANCE, id, "publication", Map.of());
    district.project(project, "改名以后", "ACTIVE", "901");
    district.money(project, 2024, "100000.00", "100000.00", "100000.00");
    district
        .get("/assessments/" + id + "/publications")
        .body("items", hasSize(1))
        .body("items[0].number", equalTo(1))
        .body("items[0].publishedBy", equalTo("test-finance"))
        .body("items[0].checksum", matchesPattern("[0-9a-f]{64}"))
        .body("items[0].content.projectName", equalTo("公开"))
        .body("items[0].content.money.total.executed", equalTo("90000.00"))
        .body("items[0].content.outcome.finalTotal", equalTo("99.00"))
        .body("items[0].content.indicators", hasSize(4));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "UPDATE publication SET content = '{}' WHERE assessment_id = '" + id + "'"))
          .hasMessageContaining("publication");
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM publication"))
          .hasMessageContaining("publication");
    }
    assertThat(district.count("SELECT count(*) FROM publication WHERE division = ?")).isOne();
  }
}
