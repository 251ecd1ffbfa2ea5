package io.districtbudget.support.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The waiting events as the relay sees them, over its own connection. */
@ApplicationScoped
class OutboxQueue {

  private static final int BATCH = 500;

  /** A batch is kept in memory whole; its first event is taken whatever its size. */
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  private static final String NEXT =
      "SELECT * FROM (SELECT o.*, sum(octet_length(o.data)) OVER (ORDER BY o.position) AS bytes"
          + " FROM (SELECT * FROM outbox w WHERE w.topic <> ALL (?) AND NOT EXISTS"
          + " (SELECT FROM outbox_held_key h WHERE h.topic = w.topic AND h.division = w.division"
          + " AND h.subject = w.subject) ORDER BY w.position LIMIT "
          + BATCH
          + ") o) b WHERE b.bytes - octet_length(b.data) < "
          + BATCH_BYTES
          + " ORDER BY b.position";

  private static final String FORGET = "DELETE FROM outbox WHERE position = ANY (?)";

  private static final String HOLD =
      "INSERT INTO outbox_held_key (topic, division, subject, position, held_at, cause)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

  private final Clock clock;

  OutboxQueue(Clock clock) {
    this.clock = clock;
  }

  /** The oldest events, but those of held keys and of the given topics. */
  List<QueuedEvent> next(Connection connection, Collection<String> without) throws SQLException {
    List<QueuedEvent> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setArray(1, connection.createArrayOf("text", without.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(QueuedEvent.read(row));
        }
      }
    }
    return events;
  }

  /** Kafka has them. */
  void forget(Connection connection, List<QueuedEvent> events) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setArray(
          1,
          connection.createArrayOf(
              "bigint", events.stream().map(QueuedEvent::position).toArray(Long[]::new)));
      delete.executeUpdate();
    }
  }

  /** Stops the event's key at this event until somebody decides. */
  void hold(Connection connection, QueuedEvent event, String cause) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(HOLD)) {
      insert.setString(1, event.topic());
      insert.setString(2, event.division());
      insert.setString(3, event.subject());
      insert.setLong(4, event.position());
      insert.setObject(5, OffsetDateTime.now(clock));
      insert.setString(6, cause);
      insert.executeUpdate();
    }
  }
}
