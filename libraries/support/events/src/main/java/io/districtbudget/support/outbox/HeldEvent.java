package io.districtbudget.support.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event that waits behind its held key, or is the one that Kafka refuses.
 *
 * @param position place in the outbox
 * @param bytes size of its data in UTF-8
 * @param data JSON text, its first 100,000 characters
 */
public record HeldEvent(
    long position,
    UUID id,
    String type,
    long sequence,
    OffsetDateTime occurredAt,
    long bytes,
    String data) {

  static HeldEvent read(ResultSet row) throws SQLException {
    return new HeldEvent(
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getLong("sequence"),
        row.getObject("occurred_at", OffsetDateTime.class),
        row.getLong("bytes"),
        row.getString("data"));
  }
}
