package io.districtbudget.support.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A key that a poison event has stopped.
 *
 * @param key division and project
 * @param cause what the event's effect threw
 * @param waiting number of events, the poison one included
 */
public record ParkedKey(
    String key, String topic, OffsetDateTime parkedAt, String cause, long waiting) {

  static ParkedKey read(ResultSet row) throws SQLException {
    return new ParkedKey(
        row.getString("key"),
        row.getString("topic"),
        row.getObject("parked_at", OffsetDateTime.class),
        row.getString("cause"),
        row.getLong("waiting"));
  }
}
