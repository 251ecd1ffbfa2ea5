package io.districtbudget.support.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TableOwner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Audit trail: append-only, tampering shows")
class AuditTrailTest {

  @Inject AuditTrail trail;
  @Inject AgroalDataSource dataSource;

  private final String aggregate = "targets:" + UUID.randomUUID();

  @Test
  @DisplayName("entries follow one another; a changed one and what follows it does not fit")
  void tampering() throws SQLException {
    for (String action : new String[] {"SUBMITTED", "RETURNED", "SUBMITTED"}) {
      record(action);
    }
    assertThat(trail.entries("310112", aggregate))
        .extracting(AuditEntry::action)
        .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED");
    assertThat(trail.firstBroken("310112", aggregate)).isEmpty();
    TableOwner.execute(
        "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only",
        "UPDATE audit_entry SET actor = 'nobody' WHERE number = 2 AND aggregate = '"
            + aggregate
            + "'",
        "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only");
    assertThat(trail.firstBroken("310112", aggregate)).contains(2L);
  }

  @Test
  @DisplayName("a subject that was put in later does not fit")
  void subjectPutInLater() throws SQLException {
    record("SUBMITTED");
    TableOwner.execute(
        "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only",
        "UPDATE audit_entry SET subject = 'somebody else' WHERE aggregate = '" + aggregate + "'",
        "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only");
    assertThat(trail.firstBroken("310112", aggregate)).contains(1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET actor = 'x'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry"
      })
  @DisplayName("the service's role may not change or remove entries; the owner meets the trigger")
  void appendOnly(String change) {
    record("SUBMITTED");
    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for table audit_entry");
    assertThatThrownBy(() -> TableOwner.execute(change))
        .hasMessageContaining("table audit_entry is append-only");
    assertThat(trail.entries("310112", aggregate)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        "DROP TABLE audit_entry",
        "DROP TRIGGER audit_entry_append_only ON audit_entry",
        "CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN RETURN NULL; END'",
        "CREATE TABLE anything (id int)",
        "SET ROLE service_owner",
        "UPDATE flyway_schema_history SET checksum = 0"
      })
  @DisplayName("the service's role cannot loosen what holds it")
  void cannotLoosen(String change) {
    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(must be owner|permission denied).*");
  }

  private void record(String action) {
    QuarkusTransaction.requiringNew()
        .run(() -> trail.record("310112", aggregate, action, "somebody", "why", Map.of("n", 1)));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
