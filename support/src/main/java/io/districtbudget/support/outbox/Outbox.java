package io.districtbudget.support.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.consistency.ConsistencyTokens;
import io.districtbudget.support.identity.Actor;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events with the change that caused them: both are committed or neither.
 *
 * <p>The caller holds the lock of the aggregate (its row was read for update, or its new version
 * was flushed), so positions of one aggregate grow in the order of commits.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox (event_id, topic, type, division, subject, sequence, data, occurred_at,
          traceparent, actor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;
  private final ConsistencyTokens tokens;
  private final EventSize size;
  private final Actor actor;

  Outbox(
      AgroalDataSource dataSource,
      ObjectMapper json,
      Clock clock,
      ConsistencyTokens tokens,
      EventSize size,
      Actor actor) {
    this.dataSource = dataSource;
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, event.topic());
      insert.setString(3, event.type());
      insert.setString(4, event.division());
      insert.setString(5, event.projectId().toString());
      insert.setLong(6, event.sequence());
      insert.setString(7, size.checked(json.writeValueAsString(event.data())));
      insert.setObject(8, OffsetDateTime.now(clock));
      insert.setString(9, traceparent());
      insert.setString(10, actor());
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("event not queued type=" + event.type(), cause);
    }
    if (event.stream() != null && Arc.container().requestContext().isActive()) {
      tokens.written(event.aggregate(), event.sequence());
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
