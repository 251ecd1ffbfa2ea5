package io.districtbudget.support.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of rebuilds: who asked for one, who works on it and how far it is. Leases compare the
 * database's own time, because the clocks of replicas differ.
 */
@ApplicationScoped
class RebuildLog {

  private static final String REQUEST =
      """
      INSERT INTO read_model_rebuild AS r (division, state, requested_by, requested_at, attempts,
          events_read, events_total)
      VALUES (?, 'RUNNING', ?, ?, 0, 0, 0)
      ON CONFLICT (division) DO UPDATE SET run = NULL, state = excluded.state,
          requested_by = excluded.requested_by, requested_at = excluded.requested_at,
          attempts = 0, events_read = 0, events_total = 0, alive_at = NULL, finished_at = NULL,
          problem = NULL
      WHERE r.state <> 'RUNNING'
      """;
  private static final String CLAIM =
      """
      UPDATE read_model_rebuild SET run = ?, attempts = attempts + 1, events_read = 0,
          alive_at = now()
      WHERE division = (
          SELECT division FROM read_model_rebuild
          WHERE state = 'RUNNING'
            AND (alive_at IS NULL OR alive_at < now() - make_interval(secs => ?))
          ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING division, attempts
      """;
  private static final String ALIVE =
      "UPDATE read_model_rebuild SET alive_at = now(), events_read = ?, events_total = ?"
          + " WHERE run = ? AND state = 'RUNNING'";
  private static final String FINISH =
      "UPDATE read_model_rebuild SET state = ?, finished_at = ?, problem = ?"
          + " WHERE run = ? AND state = 'RUNNING'";
  private static final String RELEASE =
      "UPDATE read_model_rebuild SET alive_at = NULL WHERE run = ? AND state = 'RUNNING'";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  RebuildLog(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A division's rebuild that this process works on. */
  record Run(UUID id, String division, int attempt) {}

  /** Asks for a rebuild; false when one is running already. */
  boolean request(String division, String caller) {
    return update(REQUEST, division, caller, OffsetDateTime.now(clock)) == 1;
  }

  /** Takes over a rebuild that nobody works on. */
  Optional<Run> claim(Duration lease) {
    UUID id = UUID.randomUUID();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, id);
      claim.setLong(2, lease.toSeconds());
      try (ResultSet row = claim.executeQuery()) {
        return row.next()
            ? Optional.of(new Run(id, row.getString(1), row.getInt(2)))
            : Optional.empty();
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("rebuild not claimed", cause);
    }
  }

  /** Says that this run is alive; false when another one has taken over. Locks the row. */
  boolean alive(Run run, long read, long total) {
    return update(ALIVE, read, total, run.id()) == 1;
  }

  void finish(Run run, RebuildStatus.State state, @Nullable String problem) {
    update(FINISH, state.name(), OffsetDateTime.now(clock), problem, run.id());
  }

  /** Lets anybody begin it again at once. */
  void release(Run run) {
    update(RELEASE, run.id());
  }

  /** The newest rebuild of a division. */
  Optional<RebuildStatus> of(String division) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT * FROM read_model_rebuild WHERE division = ?")) {
      select.setString(1, division);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("rebuild not read", cause);
    }
  }

  private static RebuildStatus read(ResultSet row) throws SQLException {
    return new RebuildStatus(
        RebuildStatus.State.valueOf(row.getString("state")),
        row.getString("requested_by"),
        row.getObject("requested_at", OffsetDateTime.class),
        row.getInt("attempts"),
        row.getLong("events_read"),
        row.getLong("events_total"),
        row.getObject("finished_at", OffsetDateTime.class),
        row.getString("problem"));
  }

  private int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("rebuild not noted", cause);
    }
  }
}
