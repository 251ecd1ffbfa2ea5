package io.districtbudget.support.rebuild;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The table that a replay collects newest states in; a whole division may not fit in memory. */
@ApplicationScoped
class ReplayedStates {

  private static final int PAGE = 500;

  private static final String TAKE =
      """
      INSERT INTO read_model_replay AS r (run, topic, aggregate, sequence, event_id, source, type,
          key, time, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (run, topic, aggregate) DO UPDATE SET sequence = excluded.sequence,
          event_id = excluded.event_id, source = excluded.source, type = excluded.type,
          key = excluded.key, time = excluded.time, data = excluded.data
      WHERE r.sequence < excluded.sequence
      """;
  private static final String PAGE_OF =
      "SELECT * FROM read_model_replay WHERE run = ? AND topic = ? AND aggregate > ?"
          + " ORDER BY aggregate LIMIT "
          + PAGE;
  private static final String FORGET =
      "DELETE FROM read_model_replay WHERE run = ? OR run NOT IN"
          + " (SELECT run FROM read_model_rebuild WHERE state = 'RUNNING' AND run IS NOT NULL)";

  private final AgroalDataSource dataSource;

  ReplayedStates(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One aggregate's state as an event of a topic carries it. */
  record Found(String topic, CarriedState state, ReceivedEvent event) {}

  /** Keeps those that are newer than what is kept. */
  void take(UUID run, Collection<Found> found) {
    if (found.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(TAKE)) {
      for (Found each : found) {
        ReceivedEvent event = each.event();
        insert.setObject(1, run);
        insert.setString(2, each.topic());
        insert.setString(3, each.state().aggregate());
        insert.setLong(4, each.state().sequence());
        insert.setObject(5, event.id());
        insert.setString(6, event.source());
        insert.setString(7, event.type());
        insert.setString(8, event.key());
        insert.setObject(9, event.time().atOffset(ZoneOffset.UTC));
        insert.setString(10, event.data());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException cause) {
      throw new IllegalStateException("replayed states not kept", cause);
    }
  }

  /** What a run has found, page by page. */
  NewestStates of(UUID run, String division) {
    return (topic, taker) -> {
      Optional<String> last = Optional.of("");
      while (last.isPresent()) {
        last = page(run, division, topic, last.get(), taker);
      }
    };
  }

  /** Forgets what the run has found, and what is left of runs that have died. */
  void forget(UUID run) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, run);
      delete.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("replayed states not forgotten", cause);
    }
  }

  private Optional<String> page(
      UUID run, String division, String topic, String after, NewestStates.Taker taker) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE_OF)) {
      select.setObject(1, run);
      select.setString(2, topic);
      select.setString(3, after);
      Optional<String> last = Optional.empty();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String aggregate = row.getString("aggregate");
          taker.take(aggregate, event(row, division));
          last = Optional.of(aggregate);
        }
      }
      return last;
    } catch (SQLException cause) {
      throw new IllegalStateException("replayed states not read", cause);
    }
  }

  private static ReceivedEvent event(ResultSet row, String division) throws SQLException {
    return new ReceivedEvent(
        row.getObject("event_id", UUID.class),
        row.getString("source"),
        row.getString("type"),
        division,
        row.getString("key"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        null, // what is made anew names nobody
        row.getString("data"));
  }
}
