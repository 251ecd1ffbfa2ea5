package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("只增不改 (append-only) in the database itself")
class AppendOnlyTest {

  private static final List<String> CHANGES =
      List.of("UPDATE %s SET amount = amount", "DELETE FROM %s", "TRUNCATE %s");

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Inject AgroalDataSource dataSource;

  @Test
  @DisplayName("the service's role changes no entry, neither in the table nor in any partition")
  void noEntryIsChanged() throws SQLException {
    String project = district.aProject().withBudget(2022, "100.00");
    List<String> tables = new ArrayList<>(partitions());
    assertThat(tables).hasSizeGreaterThan(20).contains("ledger_entry_2022", "ledger_entry_other");
    tables.add("ledger_entry");
    for (String table : tables) {
      for (String change : CHANGES) {
        assertThatThrownBy(() -> execute(change.formatted(table)))
            .as(change.formatted(table))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied for table " + table);
      }
    }
    district
        .get("/projects/" + project + "/budgets/2022/entries/verification")
        .statusCode(200)
        .body("entries", equalTo(1))
        .body("intact", equalTo(true));
  }

  @Test
  @DisplayName("the owner of the tables, whom no grant stops, meets the trigger everywhere")
  void theOwnerMeetsTheTrigger() throws SQLException {
    List<String> tables = new ArrayList<>(partitions());
    tables.add("ledger_entry");
    for (String table : tables) {
      for (String change : CHANGES) {
        assertThatThrownBy(() -> TableOwner.execute(change.formatted(table)))
            .as(change.formatted(table))
            .hasMessageContaining("table " + table + " is append-only");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
        "ALTER TABLE ledger_entry_2022 DISABLE TRIGGER ALL",
        "ALTER TABLE ledger_entry DETACH PARTITION ledger_entry_2022",
        "ALTER TABLE ledger_entry OWNER TO service",
        "DROP TRIGGER ledger_entry_append_only ON ledger_entry",
        "DROP TABLE ledger_entry_2022",
        "DROP TABLE ledger_entry CASCADE",
        "CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RETURN NULL; END'",
        "CREATE RULE nothing AS ON INSERT TO ledger_entry DO INSTEAD NOTHING",
        "SET session_replication_role = replica",
        "SET ROLE service_owner",
        "TRUNCATE budget_account CASCADE"
      })
  @DisplayName("the service's role cannot loosen what holds it")
  void cannotLoosen(String change) {
    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(must be owner|permission denied).*");
  }

  private List<String> partitions() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT inhrelid::regclass::text FROM pg_inherits"
                    + " WHERE inhparent = 'ledger_entry'::regclass")) {
      List<String> names = new ArrayList<>();
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
