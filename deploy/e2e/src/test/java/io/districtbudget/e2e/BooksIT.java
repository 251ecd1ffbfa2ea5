package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(7)
@ExtendWith(WithDistrict.class)
@DisplayName("账簿 (the books): they cannot be bent, they prove it, and all sides agree")
class BooksIT {

  private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(20);

  private final District district;

  BooksIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("结转下年、最小和最大金额之后，两个年度对账均无差异")
  void everySideAgrees() {
    ProjectFixture project = aProject(district).withBudget("1000000000000000.00");
    project.execute("0.01").then().statusCode(201);
    project
        .as("finance")
        .body(Map.of("documentNumber", "E2E-结转", "reason", "年终结转", "date", YEAR + "-12-31"))
        .post(project.budget() + "/carry-over")
        .then()
        .statusCode(201)
        .body("balances.fullYear", equalTo("1000000000000000.00"))
        .body("balances.carriedOut", equalTo("999999999999999.99"))
        .body("nextYear.fullYear", equalTo("999999999999999.99"));
    for (int year : new int[] {YEAR, YEAR + 1}) {
      Eventually.within(
          CAUGHT_UP_WITHIN,
          () ->
              district
                  .as("finance")
                  .get("/api/v1/reconciliation?year=" + year)
                  .then()
                  .statusCode(200)
                  .body("differences", empty())
                  .body("lag", equalTo(0)));
    }
  }

  @Test
  @DisplayName("服务账号改不了分录；所有者改了，核验命令指出第一处")
  void tamperingIsNamed() throws Exception {
    ProjectFixture project = aProject(district).withBudget("100.00");
    project.execute("40.00").then().statusCode(201);
    String condition = " WHERE number = 2 AND project_id = '" + project.id() + "'";
    assertThatThrownBy(
            () -> execute("project", "UPDATE ledger_entry SET amount = 41.00" + condition))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThat(verifyLedger()).contains("intact: ");

    asOwner("UPDATE ledger_entry SET amount = 41.00" + condition);
    try {
      assertThat(verifyLedger())
          .contains("broken: 1 of ")
          .contains("project=" + project.id() + " year=" + YEAR + " number=2 code=CONTENT_CHANGED");
    } finally {
      asOwner("UPDATE ledger_entry SET amount = 40.00" + condition);
    }
    assertThat(verifyLedger()).contains("intact: ");
  }

  @Test
  @DisplayName("所有者把分录、哈希链和账户一并改写：核验看不出，对账以已发布的哈希指出")
  void aConsistentRewritingIsContradicted() throws Exception {
    ProjectFixture project = aProject(district).withBudget("100.00");
    project.execute("40.00").then().statusCode(201);
    Eventually.within(CAUGHT_UP_WITHIN, () -> reconciled(project, empty()));

    rewrite(project, "补记");
    try {
      assertThat(verifyLedger()).contains("intact: ");
      Eventually.within(CAUGHT_UP_WITHIN, () -> reconciled(project, contains("hash")));
    } finally {
      rewrite(project, null);
    }
    Eventually.within(CAUGHT_UP_WITHIN, () -> reconciled(project, empty()));
  }

  /** The fields of a project in which the ledger differs from what its events told. */
  private void reconciled(ProjectFixture project, Matcher<?> fields) {
    district
        .as("auditor")
        .get("/api/v1/reconciliation?year=" + YEAR)
        .then()
        .statusCode(200)
        .body("differences.findAll { it.project == '" + project.id() + "' }.field", fields);
  }

  /** Another reason of the payment, and every hash after it as if it had always been so. */
  private void rewrite(ProjectFixture project, @Nullable String reason) throws SQLException {
    String account = "fiscal_year = " + YEAR + " AND project_id = '" + project.id() + "'";
    String text = reason == null ? "NULL" : "'" + reason + "'";
    asOwner(
        "UPDATE ledger_entry SET reason = " + text + " WHERE number = 2 AND " + account,
        "UPDATE ledger_entry e SET hash = ledger_entry_hash(e) WHERE number = 2 AND " + account,
        "UPDATE budget_account SET last_hash = (SELECT hash FROM ledger_entry WHERE number = 2 AND "
            + account
            + ") WHERE "
            + account);
  }

  /** The command of the operator, with the machine client of the auditors. */
  private String verifyLedger() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(Path.of("..", "commands", "verify-ledger").toString())
            .redirectErrorStream(true);
    command
        .environment()
        .putAll(
            Map.of(
                "GATEWAY",
                district.running().gateway().toString(),
                "TOKEN_URL",
                district.issuer() + "/protocol/openid-connect/token"));
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(output.contains("intact: ") ? 0 : 1);
    return output;
  }

  private void asOwner(String... changes) throws SQLException {
    execute("project_owner", "ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_append_only");
    execute("project_owner", changes);
    execute("project_owner", "ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_append_only");
  }

  private void execute(String role, String... statements) throws SQLException {
    try (Connection connection = district.database("project", role);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
