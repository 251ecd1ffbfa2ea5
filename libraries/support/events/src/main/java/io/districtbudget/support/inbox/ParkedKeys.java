package io.districtbudget.support.inbox;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides about parked keys: try their events again, or give the poison event up. */
@ApplicationScoped
class ParkedKeys {

  private static final Logger LOG = Logger.getLogger(ParkedKeys.class);

  private final Inbox inbox;
  private final InboxStore store;
  private final AuditTrail audit;
  private final Caller caller;

  ParkedKeys(Inbox inbox, InboxStore store, AuditTrail audit, Caller caller) {
    this.inbox = inbox;
    this.store = store;
    this.audit = audit;
    this.caller = caller;
  }

  /** The gauge that an alert watches: any value above 0 needs somebody. */
  void measure(@Observes StartupEvent started, MeterRegistry metrics) {
    Gauge.builder("inbox.parked.keys", store::parkedCount)
        .description("Keys that a poison event has stopped")
        .register(metrics);
  }

  List<ParkedKey> list() {
    caller.requireWholeDivision();
    return store.parkedKeys(caller.division());
  }

  List<ParkedEvent> events(String key, String topic) {
    requireOwn(key);
    return store.waiting(key, topic, 100);
  }

  /**
   * What a try has done.
   *
   * @param applied number of events
   * @param failure why the next one failed again; null when none is left
   */
  record Attempt(int applied, @Nullable String failure) {}

  /** Applies the waiting events in order until none is left or one fails again. */
  Attempt redrive(String key, String topic) {
    requireParked(key, topic);
    return goOn(key, topic);
  }

  private Attempt goOn(String key, String topic) {
    int applied = 0;
    try {
      while (inbox.redriveNext(key, topic)) {
        applied++;
      }
      return new Attempt(applied, null);
    } catch (RuntimeException again) {
      if (Outage.isOutage(again)) {
        throw again;
      }
      LOG.warnf(again, "event failed again key=%s topic=%s", key, topic);
      QuarkusTransaction.requiringNew().run(() -> store.failedAgain(key, topic, again.toString()));
      return new Attempt(applied, String.valueOf(again.getMessage()));
    }
  }

  /**
   * Gives the poison event up, with a reason, and goes on with the events behind it.
   *
   * @param position the event that is meant, null for whichever stands first
   */
  Attempt dismiss(String key, String topic, @Nullable Long position, String reason) {
    requireParked(key, topic);
    // A transaction of its own: the events behind need the key that it holds.
    QuarkusTransaction.requiringNew().run(() -> giveUp(key, topic, position, reason));
    return goOn(key, topic);
  }

  private void giveUp(String key, String topic, @Nullable Long position, String reason) {
    store.lockParked(key, topic);
    ParkedEvent poison = store.oldest(key, topic).orElseThrow(() -> unknown(key));
    if (position != null && position != poison.position()) {
      throw ProblemException.conflict(
          "EVENT_NOT_FIRST",
          LocalText.of(
              "事件 %d 不在键 %s 的队首，队首为 %d。",
              "Event %d is not the first that waits behind %s; %d is.",
              position,
              key,
              poison.position()));
    }
    store.dismiss(poison.position());
    audit.record(
        caller.division(),
        "inbox:" + topic + ":" + key,
        "DISMISSED",
        caller.name(),
        reason,
        Map.of("headers", poison.headers(), "data", String.valueOf(poison.data())));
  }

  private void requireParked(String key, String topic) {
    requireOwn(key);
    if (store.parkedKeys(caller.division()).stream()
        .noneMatch(parked -> parked.key().equals(key) && parked.topic().equals(topic))) {
      throw unknown(key);
    }
  }

  /** Another division's key looks like none. */
  private void requireOwn(String key) {
    caller.requireWholeDivision();
    if (key.matches("[0-9]{6}:.*") && !key.startsWith(caller.division() + ":")) {
      throw unknown(key);
    }
  }

  private static ProblemException unknown(String key) {
    return ProblemException.notFound(
        "KEY_NOT_PARKED", LocalText.of("键 %s 没有停放。", "Key %s is not parked.", key));
  }
}
