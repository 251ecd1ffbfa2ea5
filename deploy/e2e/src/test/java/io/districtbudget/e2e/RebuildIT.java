package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.local.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(10)
@ExtendWith(WithDistrict.class)
@DisplayName("重放全部事件，从零重建自评服务的数字")
class RebuildIT {

  private static final Path COMMAND = Path.of("..", "commands", "rebuild-read-model");
  private static final String ADDRESS = "/api/v1/read-models/assessment-service/rebuild";
  private static final List<String> MADE_BY_EVENTS =
      List.of(
          "project", "department", "project_budget", "budget_month", "approved_targets", "figure");
  private static final String GATE = "(hashtextextended('read-model:310112', 0))";

  private final District district;

  RebuildIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("运维命令：清空后重建，逐行与之前相同，对账无差异")
  void fromNothingByTheOperatorsCommand() throws Exception {
    aDistrictAtWork();
    Map<String, List<String>> before = rows("assessment");
    try (Connection database = district.database("assessment");
        Statement delete = database.createStatement()) {
      for (String table : MADE_BY_EVENTS) {
        assertThat(delete.executeUpdate("DELETE FROM " + table)).as(table).isPositive();
      }
    }
    assertThat(run("assessment-service")).contains("✓");
    assertThat(rows("assessment")).isEqualTo(before);
    var reconciliation =
        district.as("finance").get("/api/v1/reconciliation?year=" + ProjectFixture.YEAR);
    assertThat(reconciliation.<List<?>>path("differences")).isEmpty();
    assertThat(reconciliation.<Integer>path("lag")).isZero();
  }

  @Test
  @DisplayName("运维命令：指标服务的项目投影同样可以重建")
  void indicatorService() throws Exception {
    aDistrictAtWork();
    Map<String, List<String>> before = rows("indicator");
    try (Connection database = district.database("indicator");
        Statement bend = database.createStatement()) {
      assertThat(bend.executeUpdate("UPDATE known_project SET name = 'bent', sequence = 99"))
          .isPositive();
    }
    assertThat(run("indicator-service")).contains("✓");
    assertThat(rows("indicator")).isEqualTo(before);
  }

  @Test
  @DisplayName("替换之前被强行终止：旧数据原样，重启后自行重新开始并完成")
  void killedMidway() throws Exception {
    aDistrictAtWork();
    Map<String, List<String>> before = rows("assessment");
    try (Connection database = district.database("assessment");
        Statement statement = database.createStatement()) {
      statement.executeUpdate("UPDATE project_budget SET executed = executed + 1, sequence = 99");
      Map<String, List<String>> bent = rows("assessment");
      statement.execute("SELECT pg_advisory_lock_shared" + GATE); // it waits here to replace
      district.as("admin").post(ADDRESS).then().statusCode(202);
      Eventually.within(
          Duration.ofSeconds(30), () -> assertThat(waitsAtTheGate(statement)).isTrue());
      district.running().kill(Part.ASSESSMENT);
      statement.execute("SELECT pg_advisory_unlock_shared" + GATE);
      assertThat(rows("assessment")).isEqualTo(bent);
    }
    district.running().startAgain(Part.ASSESSMENT);
    Eventually.within(
        Duration.ofSeconds(90),
        () ->
            assertThat(district.as("admin").get(ADDRESS).<String>path("state")).isEqualTo("DONE"));
    assertThat(district.as("admin").get(ADDRESS).<Integer>path("attempts")).isEqualTo(2);
    assertThat(rows("assessment")).isEqualTo(before);
  }

  /** Ends when assessment-service has seen everything. */
  private void aDistrictAtWork() {
    ProjectFixture project =
        aProject(district).withBudget("500000.00").withApprovedTargets().withOpenAssessment();
    project.adjust("17.03").then().statusCode(201);
    project.execute("250000.07").then().statusCode(201);
    project.as("finance").get(project.assessment()).then().statusCode(200);
    project.as("finance").get(project.targets()).then().statusCode(200);
  }

  private Map<String, List<String>> rows(String service) throws SQLException {
    try (Connection database = district.database(service)) {
      return Rows.of(database);
    }
  }

  private static boolean waitsAtTheGate(Statement statement) {
    try (var row =
        statement.executeQuery(
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                + " AND mode = 'ExclusiveLock'")) {
      row.next();
      return row.getInt(1) == 1;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private String run(String service) throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder("bash", COMMAND.toString(), service);
    command.environment().put("GATEWAY", district.running().gateway().toString());
    command.environment().put("TOKEN_URL", district.issuer() + "/protocol/openid-connect/token");
    Process process = command.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
