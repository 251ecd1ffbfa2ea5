package io.districtbudget.support.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event that waits in the outbox. */
record QueuedEvent(
    long position,
    String id,
    String topic,
    String type,
    String division,
    String subject,
    long sequence,
    String data,
    OffsetDateTime occurredAt,
    @Nullable String traceparent,
    @Nullable String actor) {

  static QueuedEvent read(ResultSet row) throws SQLException {
    return new QueuedEvent(
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("topic"),
        row.getString("type"),
        row.getString("division"),
        row.getString("subject"),
        row.getLong("sequence"),
        row.getString("data"),
        row.getObject("occurred_at", OffsetDateTime.class),
        row.getString("traceparent"),
        row.getString("actor"));
  }

  /** Kafka key: its order is kept. */
  String key() {
    return division + ":" + subject;
  }

  /** CloudEvents 1.0 in binary mode: attributes are headers, the value is the data. */
  ProducerRecord<String, String> asRecord(String source) {
    ProducerRecord<String, String> result = new ProducerRecord<>(topic, key(), data);
    header(result, "ce_specversion", "1.0");
    header(result, "ce_id", id);
    header(result, "ce_source", source);
    header(result, "ce_type", type);
    header(result, "ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(occurredAt));
    header(result, "ce_subject", subject);
    header(result, "ce_division", division);
    header(result, "ce_sequence", Long.toString(sequence));
    header(result, "content-type", "application/json");
    if (traceparent != null) {
      header(result, "traceparent", traceparent);
    }
    if (actor != null) {
      header(result, "ce_actor", actor);
    }
    return result;
  }

  private static void header(ProducerRecord<String, String> to, String name, String value) {
    to.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
