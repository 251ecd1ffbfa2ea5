package io.districtbudget.support.inbox;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

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
    return store.parkedKeys(caller.division());
  }

  List<ParkedEvent> events(String key, String topic) {
    requireOwn(key);
    return store.waiting(key, topic, 100);
  }

  /** Applies the waiting events in order until none is left or one fails again. */
  int redrive(String key, String topic) {
    requireParked(key, topic);
    int applied = 0;
    try {
      while (inbox.redriveNext(key, topic)) {
        applied++;
      }
    } catch (RuntimeException again) {
      LOG.warnf(again, "event failed again key=%s topic=%s", key, topic);
      store.failedAgain(key, topic, again.toString());
      throw ProblemException.conflict(
          "EVENT_FAILED_AGAIN",
          LocalText.of(
              "已处理 %d 条，下一条仍然失败：%s。",
              "%d events were applied, the next failed again: %s.", applied, again.getMessage()));
    }
    return applied;
  }

  /** Gives the poison event up, with a reason; the events behind it go on. */
  @Transactional
  void dismiss(String key, String topic, String reason) {
    requireParked(key, topic);
    store.lockParked(key, topic);
    ParkedEvent poison = store.oldest(key, topic).orElseThrow(() -> unknown(key));
    store.remove(poison.position());
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
    if (key.matches("[0-9]{6}:.*") && !key.startsWith(caller.division() + ":")) {
      throw unknown(key);
    }
  }

  private static ProblemException unknown(String key) {
    return ProblemException.notFound(
        "KEY_NOT_PARKED", LocalText.of("键 %s 没有停放。", "Key %s is not parked.", key));
  }
}
