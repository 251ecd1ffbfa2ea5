package io.districtbudget.support.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a change causes it.
 *
 * @param topic Kafka topic, such as {@code budget.events}
 * @param stream name of the topic's stream in consistency tokens, or null when nobody waits for it
 * @param type CloudEvents type, such as {@code budget.adjusted.v1}
 * @param division 行政区划代码 that the project belongs to
 * @param projectId the project: with the division the event's key, so its order is kept
 * @param year fiscal year when the aggregate is one year of the project, else null
 * @param sequence number of the event within its aggregate, from 1 without gaps
 * @param data record that is written as JSON and carries the resulting state
 */
public record OutgoingEvent(
    String topic,
    @Nullable String stream,
    String type,
    String division,
    UUID projectId,
    @Nullable Integer year,
    long sequence,
    Object data) {

  /** The aggregate as consistency tokens name it. */
  String aggregate() {
    return stream + ":" + projectId + (year == null ? "" : "/" + year);
  }
}
