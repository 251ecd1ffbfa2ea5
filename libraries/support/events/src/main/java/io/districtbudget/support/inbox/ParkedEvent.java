package io.districtbudget.support.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits behind its parked key, or is the one that stopped it.
 *
 * @param position place in the queue
 * @param headers CloudEvents attributes as they came
 * @param data JSON text, or whatever came instead
 */
public record ParkedEvent(
    long position,
    String key,
    Map<String, String> headers,
    @Nullable String data,
    OffsetDateTime parkedAt) {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  static ParkedEvent read(ResultSet row, ObjectMapper json) throws SQLException {
    try {
      return new ParkedEvent(
          row.getLong("position"),
          row.getString("key"),
          json.readValue(row.getString("headers"), HEADERS),
          row.getString("data"),
          row.getObject("parked_at", OffsetDateTime.class));
    } catch (JsonProcessingException cause) {
      throw new SQLException("headers not readable", cause);
    }
  }

  ReceivedEvent asReceived() {
    return ReceivedEvent.of(key, headers, data);
  }
}
