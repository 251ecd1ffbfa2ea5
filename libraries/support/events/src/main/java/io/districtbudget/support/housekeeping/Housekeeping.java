package io.districtbudget.support.housekeeping;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/**
 * Deletes kept answers and marks of seen events that have served their time: in small transactions,
 * oldest first, and only one replica at a time.
 */
@ApplicationScoped
class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final long LOCK = 0x70757267656fL;
  private static final int BUSY = -1;

  private final AgroalDataSource dataSource;
  private final Clock clock;
  private final HousekeepingSettings settings;
  private final MeterRegistry metrics;

  Housekeeping(
      AgroalDataSource dataSource,
      Clock clock,
      HousekeepingSettings settings,
      MeterRegistry metrics) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.settings = settings;
    this.metrics = metrics;
  }

  /** One round over all tables. */
  @Scheduled(
      every = "${district.housekeeping.every:15m}",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    try {
      purge("idempotency_key", "answered_at", settings.keepAnswers());
      purge("inbox_seen", "received_at", settings.keepSeenEvents());
    } catch (IllegalStateException away) {
      LOG.warnf("housekeeping waits for its next round cause=%s", away.getCause());
    }
  }

  private void purge(String table, String time, Duration kept) {
    OffsetDateTime before = OffsetDateTime.now(clock).minus(kept);
    int deleted = settings.batch();
    for (int i = 0; i < settings.batches() && deleted == settings.batch(); i++) {
      deleted = QuarkusTransaction.requiringNew().call(() -> delete(table, time, before));
      if (deleted > 0) {
        metrics.counter("housekeeping.deleted.rows", "table", table).increment(deleted);
      }
    }
  }

  private int delete(String table, String time, OffsetDateTime before) {
    String sql =
        "DELETE FROM %1$s WHERE ctid IN (SELECT ctid FROM %1$s WHERE %2$s < ? ORDER BY %2$s LIMIT ?)"
            .formatted(table, time);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      if (!alone(connection)) {
        return BUSY;
      }
      delete.setObject(1, before);
      delete.setInt(2, settings.batch());
      return delete.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("rows of " + table + " not deleted", cause);
    }
  }

  /** Until the transaction ends no other replica deletes. */
  private static boolean alone(Connection connection) throws SQLException {
    try (Statement lock = connection.createStatement();
        ResultSet row = lock.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
