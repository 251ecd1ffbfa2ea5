package io.districtbudget.support.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * A key whose next event Kafka refuses.
 *
 * @param key division and project
 * @param topic Kafka topic that the event is for
 * @param position the refused event, which its successors wait for
 * @param heldAt since when
 * @param cause what Kafka said
 * @param waiting number of events, the refused one included
 */
public record HeldKey(
    String key, String topic, long position, OffsetDateTime heldAt, String cause, long waiting) {

  static HeldKey read(ResultSet row) throws SQLException {
    return new HeldKey(
        row.getString("division") + ":" + row.getString("subject"),
        row.getString("topic"),
        row.getLong("position"),
        row.getObject("held_at", OffsetDateTime.class),
        row.getString("cause"),
        row.getLong("waiting"));
  }
}
