package io.districtbudget.support.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The tables behind the inbox: events seen, keys parked and events that wait behind them. */
@ApplicationScoped
class InboxStore {

  /** Events without a key wait under this one. */
  static final String NO_KEY = "";

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  InboxStore(AgroalDataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  boolean firstTime(UUID eventId) {
    return update(
            "INSERT INTO inbox_seen (event_id, received_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            eventId,
            OffsetDateTime.now(clock))
        == 1;
  }

  /** Marks all of the events that were not seen before; an id that comes twice is new once. */
  Set<UUID> firstTimes(Collection<UUID> events) {
    return new HashSet<>(
        select(
            "INSERT INTO inbox_seen (event_id, received_at) SELECT e, ? FROM unnest(?) e"
                + " ON CONFLICT DO NOTHING RETURNING event_id",
            row -> row.getObject(1, UUID.class),
            OffsetDateTime.now(clock),
            events.toArray(UUID[]::new)));
  }

  /** Those of the keys that are parked; they stay so until the transaction ends. */
  Set<String> parked(String topic, Collection<String> keys) {
    return new HashSet<>(
        select(
            "SELECT key FROM inbox_parked_key WHERE topic = ? AND key = ANY (?) FOR SHARE",
            row -> row.getString(1),
            topic,
            keys.toArray(String[]::new)));
  }

  boolean isParked(@Nullable String key, String topic) {
    return !select(
            "SELECT 1 FROM inbox_parked_key WHERE key = ? AND topic = ? FOR SHARE",
            row -> true,
            storable(key),
            topic)
        .isEmpty();
  }

  /** Stops the key at this event. */
  void park(ConsumerRecord<String, String> received, Map<String, String> headers, Throwable cause) {
    update(
        "INSERT INTO inbox_parked_key (key, topic, parked_at, cause) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        storable(received.key()),
        received.topic(),
        OffsetDateTime.now(clock),
        storable(cause.toString()));
    await(received, headers);
  }

  /** Lets the event wait behind its parked key. */
  void await(ConsumerRecord<String, String> received, Map<String, String> headers) {
    try {
      update(
          "INSERT INTO inbox_parked_event"
              + " (key, topic, partition_no, offset_no, headers, data, parked_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          storable(received.key()),
          received.topic(),
          received.partition(),
          received.offset(),
          json.writeValueAsString(headers),
          received.value() == null ? null : storable(received.value()),
          OffsetDateTime.now(clock));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("headers not written", cause);
    }
  }

  /** PostgreSQL's text has no place for NUL, and an event that nobody can keep would stop all. */
  private static String storable(@Nullable String text) {
    return text == null ? NO_KEY : text.replace('\0', '\u2400');
  }

  /** Holds the key until the transaction ends; false when it is not parked. */
  boolean lockParked(String key, String topic) {
    return !select(
            "SELECT 1 FROM inbox_parked_key WHERE key = ? AND topic = ? FOR UPDATE",
            row -> true,
            key,
            topic)
        .isEmpty();
  }

  Optional<ParkedEvent> oldest(String key, String topic) {
    return waiting(key, topic, 1).stream().findFirst();
  }

  /** The events that wait behind the key, oldest first. */
  List<ParkedEvent> waiting(String key, String topic, int limit) {
    return select(
        "SELECT position, key, headers, data, parked_at FROM inbox_parked_event"
            + " WHERE key = ? AND topic = ? ORDER BY position LIMIT "
            + limit,
        row -> ParkedEvent.read(row, json),
        key,
        topic);
  }

  /** Parked keys of a division, and those that name none, oldest first. */
  List<ParkedKey> parkedKeys(String division) {
    return select(
        "SELECT k.key, k.topic, k.parked_at, k.cause, count(e.position) AS waiting"
            + " FROM inbox_parked_key k LEFT JOIN inbox_parked_event e"
            + " ON e.key = k.key AND e.topic = k.topic"
            + " WHERE k.key LIKE ? OR k.key !~ '^[0-9]{6}:'"
            + " GROUP BY k.key, k.topic ORDER BY k.parked_at, k.key",
        ParkedKey::read, division + ":%");
  }

  long parkedCount() {
    return select("SELECT count(*) FROM inbox_parked_key", row -> row.getLong(1)).get(0);
  }

  /** Gives an event up for good: no replay applies it either. */
  void dismiss(long position) {
    update(
        "WITH gone AS (DELETE FROM inbox_parked_event WHERE position = ?"
            + " RETURNING key, topic, partition_no, offset_no)"
            + " INSERT INTO inbox_dismissed (key, topic, partition_no, offset_no)"
            + " SELECT key, topic, partition_no, offset_no FROM gone ON CONFLICT DO NOTHING",
        position);
  }

  /** Where the events are that wait or were dismissed: they have no effect at present. */
  Set<SetAside.Place> setAside(String division) {
    return new HashSet<>(
        select(
            "SELECT topic, partition_no, offset_no FROM inbox_parked_event WHERE key LIKE ?"
                + " UNION SELECT topic, partition_no, offset_no FROM inbox_dismissed"
                + " WHERE key LIKE ?",
            row -> new SetAside.Place(row.getString(1), row.getInt(2), row.getLong(3)),
            division + ":%",
            division + ":%"));
  }

  void remove(long position) {
    update("DELETE FROM inbox_parked_event WHERE position = ?", position);
  }

  void unpark(String key, String topic) {
    update("DELETE FROM inbox_parked_key WHERE key = ? AND topic = ?", key, topic);
  }

  void failedAgain(String key, String topic, String cause) {
    update("UPDATE inbox_parked_key SET cause = ? WHERE key = ? AND topic = ?", cause, key, topic);
  }

  /** Reads one row. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> select(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException cause) {
      throw new InboxException(cause);
    }
  }

  private int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException cause) {
      throw new InboxException(cause);
    }
  }

  /** The database refused or is away; the cause tells which. */
  static final class InboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxException(SQLException cause) {
      super(cause);
    }
  }
}
