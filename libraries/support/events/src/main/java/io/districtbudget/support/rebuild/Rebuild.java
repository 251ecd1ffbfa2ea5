package io.districtbudget.support.rebuild;

import io.districtbudget.support.broker.BrokerAccess;
import io.districtbudget.support.inbox.SetAside;
import io.districtbudget.support.rebuild.RebuildLog.Run;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * One rebuild: collects the newest state of every aggregate from the topics while life goes on,
 * then, with the division's model held still, reads what came meanwhile and replaces the model in
 * one transaction. Until that commits, everybody reads the old state as a whole; a crash before it
 * leaves no trace.
 */
@ApplicationScoped
class Rebuild {

  private final RebuildLog log;
  private final ReplayedStates states;
  private final ReadModelGate gate;
  private final SetAside parking;
  private final RebuildSettings settings;
  private final BrokerAccess brokers;

  Rebuild(
      RebuildLog log,
      ReplayedStates states,
      ReadModelGate gate,
      SetAside parking,
      RebuildSettings settings,
      BrokerAccess brokers) {
    this.log = log;
    this.states = states;
    this.gate = gate;
    this.parking = parking;
    this.settings = settings;
    this.brokers = brokers;
  }

  /**
   * Works until the model is replaced, or another replica has taken the rebuild over.
   *
   * @throws IllegalStateException when the topics do not go back to the beginning
   */
  void work(Run run, RebuildableModel model) {
    Outcome outcome = Outcome.AGAIN;
    while (outcome == Outcome.AGAIN) {
      outcome = once(run, model);
    }
    QuarkusTransaction.requiringNew().run(() -> states.forget(run.id()));
  }

  private enum Outcome {
    REPLACED,
    TAKEN_OVER,
    AGAIN
  }

  private Outcome once(Run run, RebuildableModel model) {
    QuarkusTransaction.requiringNew().run(() -> states.forget(run.id()));
    try (TopicReader topics = new TopicReader(brokers, model.topics())) {
      requireWhole(topics.truncated());
      long total = topics.total();
      Replay replay = new Replay(run.division(), model, parking);
      topics.readOn(
          batch ->
              QuarkusTransaction.requiringNew()
                  .run(
                      () -> {
                        requireOwn(run, topics.read(), total);
                        states.take(run.id(), replay.statesIn(batch));
                      }));
      return QuarkusTransaction.requiringNew()
          .timeout((int) settings.longestReplacement().toSeconds())
          .call(() -> replace(run, model, topics, replay));
    } catch (TakenOverException other) {
      return Outcome.TAKEN_OVER;
    }
  }

  private Outcome replace(Run run, RebuildableModel model, TopicReader topics, Replay replay) {
    int hurried = gate.takeTime(settings.longestReplacement());
    try {
      return replaceInTime(run, model, topics, replay);
    } finally {
      gate.hurry(hurried);
    }
  }

  private Outcome replaceInTime(
      Run run, RebuildableModel model, TopicReader topics, Replay replay) {
    requireOwn(run, topics.read(), topics.total()); // holds the row: nobody takes over from here
    gate.close(run.division());
    if (replay.outdated()) {
      return Outcome.AGAIN; // somebody has decided about a parked key meanwhile
    }
    topics.readOn(batch -> states.take(run.id(), replay.statesIn(batch)));
    requireOwn(run, topics.read(), topics.total());
    model.replaceBy(run.division(), states.of(run.id(), run.division()));
    log.finish(run, RebuildStatus.State.DONE, null);
    return Outcome.REPLACED;
  }

  private void requireOwn(Run run, long read, long total) {
    if (!log.alive(run, read, total)) {
      throw new TakenOverException();
    }
  }

  private static void requireWhole(List<TopicPartition> truncated) {
    if (!truncated.isEmpty()) {
      throw new IllegalStateException(
          "events at the beginning are gone, nothing was changed: " + truncated);
    }
  }

  private static final class TakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
