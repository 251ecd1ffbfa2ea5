package io.districtbudget.support.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
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
    execute(
        "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only",
        "UPDATE audit_entry SET actor = 'nobody' WHERE number = 2 AND aggregate = '"
            + aggregate
            + "'",
        "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only");
    assertThat(trail.firstBroken("310112", aggregate)).contains(2L);
  }

  @Test
  @DisplayName("the database refuses to change or delete an entry")
  void appendOnly() {
    record("SUBMITTED");
    assertThatThrownBy(() -> execute("UPDATE audit_entry SET actor = 'x'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("DELETE FROM audit_entry"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("append-only");
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
