package io.districtbudget.support.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.consistency.ConsistencyTokens;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.persistence.Rows;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events with the change that caused them: both are committed or neither.
 *
 * <p>The caller holds the lock of the aggregate (its row was read for update, or its new version
 * was flushed), so positions of one aggregate grow in the order of commits.
 */
@ApplicationScoped
public class Outbox {

  private static final String INTO =
      "INSERT INTO outbox (event_id, topic, type, division, subject, sequence, data, occurred_at,"
          + " traceparent, actor) ";

  /**
   * Queues an event whose values are {@link #queued}; a change may have it within its own
   * statement.
   */
  public static final String INSERT =
      INTO
          + "VALUES (:eventId, :eventTopic, :eventType, :eventDivision, :eventSubject,"
          + " :eventSequence, :eventData, :eventAt, :eventTrace, :eventActor)";

  /** Queues several in their order; the values are the {@code Columns} of theirs. */
  public static final String INSERT_ALL =
      INTO
          + "SELECT * FROM unnest(:eventId::uuid[], :eventTopic::text[], :eventType::text[],"
          + " :eventDivision::text[], :eventSubject::text[], :eventSequence::bigint[],"
          + " :eventData::text[], :eventAt::timestamptz[], :eventTrace::text[],"
          + " :eventActor::text[])";

  private final Rows rows;
  private final ObjectMapper json;
  private final Clock clock;
  private final ConsistencyTokens tokens;
  private final EventSize size;
  private final Actor actor;

  Outbox(
      Rows rows,
      ObjectMapper json,
      Clock clock,
      ConsistencyTokens tokens,
      EventSize size,
      Actor actor) {
    this.rows = rows;
    this.json = json;
    this.clock = clock;
    this.tokens = tokens;
    this.size = size;
    this.actor = actor;
  }

  /**
   * Queues the event in the caller's transaction.
   *
   * @throws io.districtbudget.support.problem.ProblemException 422 EVENT_TOO_LARGE when Kafka would
   *     not take it: the whole change is refused
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutgoingEvent event) {
    rows.write(INSERT, queued(event));
  }

  /**
   * The values of {@link #INSERT}, for a statement that the caller runs in the same transaction.
   *
   * @throws io.districtbudget.support.problem.ProblemException 422 EVENT_TOO_LARGE
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Object> queued(OutgoingEvent event) {
    Map<String, Object> values = new HashMap<>();
    values.put("eventId", UuidVersion7Strategy.INSTANCE.generateUuid(null));
    values.put("eventTopic", event.topic());
    values.put("eventType", event.type());
    values.put("eventDivision", event.division());
    values.put("eventSubject", event.projectId().toString());
    values.put("eventSequence", event.sequence());
    values.put("eventData", data(event));
    values.put("eventAt", OffsetDateTime.now(clock));
    values.put("eventTrace", traceparent());
    values.put("eventActor", actor());
    if (event.stream() != null && Arc.container().requestContext().isActive()) {
      tokens.written(event.aggregate(), event.sequence());
    }
    return values;
  }

  private String data(OutgoingEvent event) {
    try {
      return size.checked(json.writeValueAsString(event.data()));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("event not queued type=" + event.type(), cause);
    }
  }

  /**
   * Refuses texts with 422 EVENT_TOO_LARGE that a later act could not publish: a tenth is left for
   * what acts add.
   *
   * @param data of the event as it would be now
   */
  public void requireRoom(Object data) {
    try {
      size.checkedWithRoom(json.writeValueAsString(data));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("event not measured", cause);
    }
  }

  /** Nobody behind what a timer does. */
  private @Nullable String actor() {
    return Arc.container().requestContext().isActive() && !actor.name().isEmpty()
        ? actor.name()
        : null;
  }

  private static @Nullable String traceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
        : null;
  }
}
