package io.districtbudget.support.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Housekeeping: what has served its time is deleted, by one replica at a time")
class HousekeepingTest {

  private static final OffsetDateTime BEGINNING =
      OffsetDateTime.of(1990, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  @Inject AgroalDataSource dataSource;
  @Inject HousekeepingSettings shipped;

  private final String caller = "housekeeping-" + UUID.randomUUID();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  @DisplayName("answers are kept for 7 days, marks of seen events for 90, to the second")
  void retention() throws SQLException {
    UUID seen = seenAt(BEGINNING);
    answeredAt(BEGINNING, "old");
    answeredAt(BEGINNING.plusSeconds(1), "young");

    roundAt(BEGINNING.plusDays(7));
    assertThat(answers()).isEqualTo(2);
    roundAt(BEGINNING.plusDays(7).plusSeconds(1));
    assertThat(answers()).isEqualTo(1);
    assertThat(isKnown(seen)).isTrue();

    roundAt(BEGINNING.plusDays(90));
    assertThat(isKnown(seen)).isTrue();
    roundAt(BEGINNING.plusDays(90).plusSeconds(1));
    assertThat(isKnown(seen)).isFalse();
    assertThat(answers()).isZero();
    assertThat(metrics.counter("housekeeping.deleted.rows", "table", "idempotency_key").count())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("one round deletes a bounded number of rows, oldest first, in small transactions")
  void bounded() throws SQLException {
    for (int i = 0; i < 12; i++) {
      answeredAt(BEGINNING.minusYears(10).plusSeconds(i), "k" + i);
    }
    HousekeepingSettings small = new Small();
    round(BEGINNING, small);
    assertThat(answers()).isEqualTo(6);
    assertThat(count("SELECT count(*) FROM idempotency_key WHERE key = 'k0'")).isZero();
    round(BEGINNING, small);
    assertThat(answers()).isZero();
  }

  @Test
  @DisplayName("while another replica deletes, this one leaves it alone")
  void onlyOne() throws SQLException {
    answeredAt(BEGINNING.minusYears(20), "k");
    try (Connection other = dataSource.getConnection();
        Statement lock = other.createStatement()) {
      lock.execute("SELECT pg_advisory_lock(" + 0x70757267656fL + ")");
      roundAt(BEGINNING);
      assertThat(answers()).isEqualTo(1);
      lock.execute("SELECT pg_advisory_unlock(" + 0x70757267656fL + ")");
    }
    roundAt(BEGINNING);
    assertThat(answers()).isZero();
  }

  /** Two rows a transaction, three transactions a round. */
  private static final class Small implements HousekeepingSettings {
    @Override
    public Duration every() {
      return Duration.ofDays(1);
    }

    @Override
    public Duration keepAnswers() {
      return Duration.ofDays(7);
    }

    @Override
    public Duration keepSeenEvents() {
      return Duration.ofDays(90);
    }

    @Override
    public int batch() {
      return 2;
    }

    @Override
    public int batches() {
      return 3;
    }
  }

  private void roundAt(OffsetDateTime now) {
    round(now, shipped);
  }

  private void round(OffsetDateTime now, HousekeepingSettings settings) {
    Instant instant = now.toInstant();
    new Housekeeping(dataSource, Clock.fixed(instant, ZoneOffset.UTC), settings, metrics).round();
  }

  private void answeredAt(OffsetDateTime time, String key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO idempotency_key (division, caller, key, fingerprint, status, headers,"
                    + " answered_at) VALUES ('310000', ?, ?, 'f', 201, '{}', ?)")) {
      insert.setString(1, caller);
      insert.setString(2, key);
      insert.setObject(3, time);
      insert.executeUpdate();
    }
  }

  private UUID seenAt(OffsetDateTime time) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO inbox_seen (event_id, received_at) VALUES (?, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, time);
      insert.executeUpdate();
    }
    return id;
  }

  private boolean isKnown(UUID id) throws SQLException {
    return count("SELECT count(*) FROM inbox_seen WHERE event_id = '" + id + "'") == 1;
  }

  private long answers() throws SQLException {
    return count("SELECT count(*) FROM idempotency_key WHERE caller = '" + caller + "'");
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
