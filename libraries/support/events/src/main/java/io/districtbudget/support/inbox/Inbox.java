package io.districtbudget.support.inbox;

import io.districtbudget.support.consistency.ReadModelProgress;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.persistence.LockPatience;
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
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives each event its effect exactly once and in order per key.
 *
 * <p>The effect and the mark "seen" are one transaction, which a chunk of a polled batch shares. An
 * outage (database away, deadlock) is tried again until it is over: nothing is skipped. A poison
 * event parks its key: it and all later events of that key wait in order, everything else flows.
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
  private final LockPatience patience;
  private final Instance<EntityManager> entities;

  Inbox(
      InboxStore store,
      CurrentDivision division,
      ReadModelProgress progress,
      LockPatience patience,
      Instance<EntityManager> entities) {
    this.store = store;
    this.division = division;
    this.progress = progress;
    this.patience = patience;
    this.entities = entities;
  }

  /** Says what the events of a topic do; consumers call it when they are created. */
  public void on(String topic, EventHandler handler) {
    handlers.put(topic, handler);
  }

  /**
   * Applies a batch; returns when every record has had its effect or is parked. Records that come
   * together are one transaction; when anything is wrong with one of them, or somebody else holds
   * what they need, nothing of it stands and each is applied by itself.
   */
  public void receive(ConsumerRecords<String, String> batch) {
    for (Together together : Together.of(batch)) {
      if (!applied(together)) {
        together.records().forEach(received -> Outage.retry(() -> receive(received)));
      }
      progress.advanced();
    }
  }

  private boolean applied(Together together) {
    if (together.records().size() < 2) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> apply(together));
      return true;
    } catch (RuntimeException cause) {
      if (Thread.currentThread().isInterrupted()) {
        throw cause;
      }
      LOG.debugf(cause, "events are applied one by one topic=%s", together.topic());
      return false;
    }
  }

  private void apply(Together together) {
    patience.yieldToOthers();
    Set<String> parked = store.parked(together.topic(), together.keys());
    Set<UUID> first = store.firstTimes(together.ids(parked));
    for (ConsumerRecord<String, String> received : together.records()) {
      traced(
          received,
          headers -> {
            if (parked.contains(received.key())) {
              store.await(received, headers);
              return;
            }
            ReceivedEvent event = ReceivedEvent.of(received.key(), headers, received.value());
            if (first.remove(event.id())) {
              handle(received.topic(), event);
              entities.stream().forEach(Inbox::write);
            }
          });
    }
  }

  /** What an event has changed is written before the next one reads, and read again by it. */
  private static void write(EntityManager entities) {
    entities.flush();
    entities.clear();
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
    traced(received, headers -> apply(received, headers));
  }

  /** Works in a request and a span of its own, as if the event had come alone. */
  private static void traced(
      ConsumerRecord<String, String> received, Consumer<Map<String, String>> work) {
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
      inRequest(() -> work.accept(headers));
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
    if (store.firstTime(event.id())) {
      handle(topic, event);
    }
  }

  private void handle(String topic, ReceivedEvent event) {
    EventHandler handler = handlers.get(topic);
    if (handler == null) {
      throw new IllegalStateException("nobody handles topic " + topic);
    }
    division.choose(event.division());
    handler.handle(event);
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
