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
import java.util.Map;
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

  boolean isParked(@Nullable String key, String topic) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT 1 FROM inbox_parked_key WHERE key = ? AND topic = ? FOR SHARE")) {
      select.setString(1, key == null ? NO_KEY : key);
      select.setString(2, topic);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException cause) {
      throw new InboxException(cause);
    }
  }

  /** Stops the key at this event. */
  void park(ConsumerRecord<String, String> received, Map<String, String> headers, Throwable cause) {
    update(
        "INSERT INTO inbox_parked_key (key, topic, parked_at, cause) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        received.key() == null ? NO_KEY : received.key(),
        received.topic(),
        OffsetDateTime.now(clock),
        cause.toString());
    await(received, headers);
  }

  /** Lets the event wait behind its parked key. */
  void await(ConsumerRecord<String, String> received, Map<String, String> headers) {
    try {
      update(
          "INSERT INTO inbox_parked_event"
              + " (key, topic, partition_no, offset_no, headers, data, parked_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          received.key() == null ? NO_KEY : received.key(),
          received.topic(),
          received.partition(),
          received.offset(),
          json.writeValueAsString(headers),
          received.value(),
          OffsetDateTime.now(clock));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("headers not written", cause);
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
