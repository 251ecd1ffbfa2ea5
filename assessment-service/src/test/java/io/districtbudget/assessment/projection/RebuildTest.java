package io.districtbudget.assessment.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.StoredRows;
import io.districtbudget.assessment.WorkingDistrict;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("重建读模型 (all topics replayed make the same state)")
class RebuildTest {
  private static final Duration DONE_WITHIN = Duration.ofSeconds(40);
  private static final String PATH = "/api/v1/read-models/assessment-service/rebuild";

  @Inject AgroalDataSource dataSource;

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @BeforeEach
  void aDistrictAtWork() {
    WorkingDistrict.atWork(district);
  }

  @Test
  @DisplayName("over a whole state it changes not one byte")
  void wholeStateStays() {
    Map<String, List<String>> before = StoredRows.of(district.division());
    rebuild();
    assertThat(before.get("assessment")).hasSize(5);
    assertThat(before.get("figure")).hasSizeGreaterThan(20);
    assertThat(StoredRows.of(district.division())).isEqualTo(before);
  }

  @Test
  @DisplayName("from nothing it makes the same state, row by row")
  void fromNothing() {
    Map<String, List<String>> before = StoredRows.withoutZeros(district.division());
    for (String table : StoredRows.PROJECTIONS) {
      change("DELETE FROM " + table + " WHERE division = ?");
    }
    change("DELETE FROM figure WHERE division = ?");
    rebuild();
    StoredRows.PROJECTIONS.forEach(table -> assertThat(before.get(table)).as(table).isNotEmpty());
    assertThat(StoredRows.withoutZeros(district.division())).isEqualTo(before);
    assertThat(district.count("SELECT count(*) FROM figure WHERE division = ?")).isPositive();
  }

  @Test
  @DisplayName(
      "what was bent by hand is straight again: amounts, sequences, invented rows, figures")
  void bentState() {
    Map<String, List<String>> before = StoredRows.withoutZeros(district.division());
    change("UPDATE project_budget SET executed = executed + 1, sequence = 99 WHERE division = ?");
    change("UPDATE project SET name = 'bent', status = 'ACTIVE' WHERE division = ?");
    change("UPDATE budget_month SET executed = executed + 5 WHERE division = ?");
    change("UPDATE figure SET value = value * 3 WHERE division = ?");
    change("DELETE FROM approved_targets WHERE division = ?");
    change(
        "INSERT INTO figure (division, year, department_code, unit_code, name, value)"
            + " VALUES (?, 2024, '999', '', 'projects', 5)");
    change(
        "INSERT INTO project_budget (division, project_id, year, sequence, year_start, full_year,"
            + " executed, funds) VALUES (?, gen_random_uuid(), 2024, 1, 1, 1, 1, '[]')");
    rebuild();
    assertThat(StoredRows.withoutZeros(district.division())).isEqualTo(before);
  }

  @Test
  @DisplayName("an open assessment that has missed events follows them, and its history says so")
  void openAssessmentsFollow() {
    String id = district.opened(district.aProjectReadyToAssess("漏了事件"));
    change(
        "UPDATE assessment SET money = jsonb_set(money, '{total,executed}', '1'),"
            + " execution_score = 0, execution_rate = 0, target_version = 0"
            + " WHERE division = ? AND project_name = '漏了事件'");
    district.get("/assessments/" + id).body("executionScore", equalTo("0.00"));
    rebuild();
    district
        .get("/assessments/" + id)
        .body("budget.executed", equalTo("90000.00"))
        .body("executionScore", equalTo("9.00"))
        .body("targetVersion", equalTo(1));
    district
        .get("/assessments/" + id + "/history")
        .body("items.action", hasItem("BUDGET_FOLLOWED"))
        .body("items.action", hasItem("TARGETS_FOLLOWED"));
  }

  @Test
  @DisplayName(
      "while the state is replaced: the old one is read, writes and waiting reads are told")
  void duringReplacement() throws SQLException {
    String project = district.aProjectReadyToAssess("重建中");
    district.get("/dashboards/2024").statusCode(200);
    try (Connection replacing = dataSource.getConnection();
        Statement lock = replacing.createStatement()) {
      String key = "(hashtextextended('read-model:" + district.division() + "', 0))";
      lock.execute("SELECT pg_advisory_lock" + key);
      Map<String, Object> opening = Map.of("projectId", project, "year", 2024);
      district
          .post(Roles.FINANCE, "/assessments", opening)
          .statusCode(503)
          .header("Retry-After", equalTo("2"))
          .body("code", equalTo("READ_MODEL_REBUILDING"));
      district.get("/dashboards/2024").statusCode(200);
      district.money(project, 2024, "100000.00", "100000.00", "91000.00");
      district
          .get("/dashboards/2024")
          .statusCode(503)
          .header("Retry-After", equalTo("1"))
          .body("code", equalTo("READ_MODEL_BEHIND"));
      assertThat(district.count("SELECT count(*) FROM inbox_parked_event WHERE key LIKE ? || ':%'"))
          .isZero();
      lock.execute("SELECT pg_advisory_unlock" + key);
    }
    district.get("/assessments?project=" + project).statusCode(200);
    assertThat(
            district.count(
                "SELECT count(*) FROM project_budget WHERE division = ? AND executed = 91000"))
        .isEqualTo(1);
  }

  private void change(String sql) {
    StoredRows.change(sql, district.division());
  }

  private void rebuild() {
    admin().post(PATH).then().statusCode(202);
    long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
    while (state().equals("RUNNING") && System.nanoTime() < deadline) {
      pause();
    }
    assertThat(state()).isEqualTo("DONE");
  }

  /** Without a consistency token: what it would wait for is what is to be rebuilt. */
  private RequestSpecification admin() {
    return given().auth().oauth2(TestTokens.token(Roles.ADMIN, district.division(), null, null));
  }

  private String state() {
    return admin().get(PATH).then().statusCode(200).extract().path("state");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
