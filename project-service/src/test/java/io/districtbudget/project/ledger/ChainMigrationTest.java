package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.platform.EmbeddedPostgresServer;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@SuppressWarnings("NullAway.Init")
@DisplayName("升级 (upgrade): entries of a version without chain get one")
class ChainMigrationTest {

  private static final String OLD_ENTRIES =
      """
      INSERT INTO department VALUES (gen_random_uuid(), '310112', '901', '测试局', '测试局', 0);
      INSERT INTO unit VALUES (gen_random_uuid(), '310112', '901001', '中心', '中心', '901', 0);
      INSERT INTO project
      SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, '310112', 'P' || n, '项目' || n,
             '项目' || n, NULL, NULL, '901', '901001', NULL, NULL, 'ACTIVE', 'ENTERED', 1, 0
      FROM generate_series(1, 2) n;
      INSERT INTO budget_account
      SELECT gen_random_uuid(), division, id, year, 3, 0
      FROM project, generate_series(2022, 2023) year;
      INSERT INTO ledger_entry
      SELECT gen_random_uuid(), division, project_id, fiscal_year, n, 'ADJUSTMENT',
             'APPROPRIATION', n * 1.10, 'D-' || n, NULL, 'REST', date '2022-06-30',
             CASE n WHEN 1 THEN NULL WHEN 2 THEN '' ELSE '追加𠮷' END, false, NULL, NULL, 'someone',
             timestamptz '2022-07-01 12:00:00.123456+08' - n * interval '1 hour'
      FROM budget_account, generate_series(1, 3) n;
      """;

  private static EmbeddedPostgresServer postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgresServer.start();
    postgres.createRole("service", "service");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  @DisplayName(
      "a database of an earlier owner is handed over; entries name the one before, accounts the"
          + " last")
  void chained() throws SQLException {
    postgres.createDatabase("project", "before", "before");
    flyway("project", "before", "service", "2").migrate();
    try (Connection before = connection("before");
        Statement sql = before.createStatement()) {
      sql.execute(OLD_ENTRIES);
    }
    postgres.createDatabase("project", "owner", "owner"); // as each start of the platform does
    flyway("project", "owner", "service", "latest").migrate();
    try (Connection owner = connection("owner");
        Statement sql = owner.createStatement()) {
      assertThat(one(sql, "SELECT count(*) FROM ledger_entry e WHERE hash = ledger_entry_hash(e)"))
          .isEqualTo("12");
      assertThat(
              one(
                  sql,
                  """
                  SELECT count(*) FROM ledger_entry e
                  WHERE previous = coalesce(
                      (SELECT hash FROM ledger_entry b
                       WHERE b.project_id = e.project_id AND b.fiscal_year = e.fiscal_year
                         AND b.number = e.number - 1), '')
                  """))
          .isEqualTo("12");
      assertThat(
              one(
                  sql,
                  """
                  SELECT count(*) FROM budget_account a JOIN ledger_entry e
                    USING (project_id, fiscal_year)
                  WHERE number = 3 AND last_hash = e.hash
                    AND last_recorded_at = timestamptz '2022-07-01 11:00:00.123456+08'
                  """))
          .isEqualTo("4");
      assertThatThrownBy(() -> sql.execute("UPDATE ledger_entry SET amount = 1"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  @DisplayName("a service whose role owns the tables, directly or as a member, is not started")
  void oneRole() throws SQLException {
    postgres.createDatabase("other", "owner", "owner");
    assertThatThrownBy(() -> flyway("other", "owner", "owner", "latest").migrate())
        .hasMessageContaining("need two roles");
    postgres.createRole("member", "member");
    try (Connection superuser = postgres.superuser("postgres");
        Statement sql = superuser.createStatement()) {
      sql.execute("GRANT owner TO member");
    }
    assertThatThrownBy(() -> flyway("other", "owner", "member", "latest").migrate())
        .hasMessageContaining("need two roles");
  }

  private static Connection connection(String role) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl("project"), role, role);
  }

  private static Flyway flyway(String database, String owner, String serviceRole, String target) {
    return Flyway.configure()
        .dataSource(postgres.jdbcUrl(database), owner, owner)
        .locations(
            "filesystem:../libraries/support/events/src/main/resources/db/support",
            "filesystem:src/main/resources/db/migration")
        .placeholders(Map.of("serviceRole", serviceRole))
        .outOfOrder(true)
        .target(target)
        .load();
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
