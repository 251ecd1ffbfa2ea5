package io.districtbudget.support.inbox;

import io.districtbudget.support.consistency.ReadModelProgress;
import io.districtbudget.support.identity.CurrentDivision;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives each event its effect exactly once and in order per key.
 *
 * <p>The effect and the mark "seen" are one transaction. An outage (database away, deadlock) is
 * tried again until it is over: nothing is skipped. A poison event parks its key: it and all later
 * events of that key wait in order, everything else flows.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private static final TextMapGetter<Map<String, String>> TRACE =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
          return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
          return headers == null ? null : headers.get(name);
        }
      };

  private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();
  private final InboxStore store;
  private final CurrentDivision division;
  private final ReadModelProgress progress;

  Inbox(InboxStore store, CurrentDivision division, ReadModelProgress progress) {
    this.store = store;
    this.division = division;
    this.progress = progress;
  }

  /** Says what the events of a topic do; consumers call it when they are created. */
  public void on(String topic, EventHandler handler) {
    handlers.put(topic, handler);
  }

  /** Applies a batch; returns when every record has had its effect or is parked. */
  public void receive(ConsumerRecords<String, String> batch) {
    for (ConsumerRecord<String, String> received : batch) {
      Outage.retry(() -> receive(received));
    }
    progress.advanced();
  }

  /**
   * Applies the oldest event that waits behind a parked key; the key goes on when none is left.
   *
   * @return whether an event was applied, so that there may be another
   * @throws RuntimeException what the event's effect threw: the key stays parked at this event
   */
  boolean redriveNext(String key, String topic) {
    boolean applied =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  if (!store.lockParked(key, topic)) {
                    return false;
                  }
                  Optional<ParkedEvent> next = store.oldest(key, topic);
                  if (next.isEmpty()) {
                    store.unpark(key, topic);
                    return false;
                  }
                  effect(topic, next.get().asReceived());
                  store.remove(next.get().position());
                  return true;
                });
    progress.advanced();
    return applied;
  }

  private void receive(ConsumerRecord<String, String> received) {
    Map<String, String> headers = ReceivedEvent.headers(received);
    Context parent =
        GlobalOpenTelemetry.getPropagators()
            .getTextMapPropagator()
            .extract(Context.root(), headers, TRACE);
    Span span =
        GlobalOpenTelemetry.getTracer("inbox")
            .spanBuilder("receive " + received.topic())
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      inRequest(() -> apply(received, headers));
    } finally {
      span.end();
    }
  }

  private void apply(ConsumerRecord<String, String> received, Map<String, String> headers) {
    try {
      QuarkusTransaction.requiringNew().run(() -> applyOnce(received, headers));
    } catch (RuntimeException cause) {
      if (Outage.isOutage(cause)) {
        throw cause;
      }
      LOG.errorf(
          cause,
          "event parked topic=%s partition=%d offset=%d key=%s",
          received.topic(),
          received.partition(),
          received.offset(),
          received.key());
      QuarkusTransaction.requiringNew().run(() -> store.park(received, headers, cause));
    }
  }

  private void applyOnce(ConsumerRecord<String, String> received, Map<String, String> headers) {
    if (store.isParked(received.key(), received.topic())) {
      store.await(received, headers);
      return;
    }
    effect(received.topic(), ReceivedEvent.of(received.key(), headers, received.value()));
  }

  private void effect(String topic, ReceivedEvent event) {
    EventHandler handler = handlers.get(topic);
    if (handler == null) {
      throw new IllegalStateException("nobody handles topic " + topic);
    }
    if (store.firstTime(event.id())) {
      division.choose(event.division());
      handler.handle(event);
    }
  }

  private static void inRequest(Runnable work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      work.run();
    } finally {
      request.terminate();
    }
  }
}
