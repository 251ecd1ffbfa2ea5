package io.districtbudget.assessment.evidence.store;

import io.districtbudget.support.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes objects that no row refers to. Only what the list of {@link Leftovers} names is ever
 * removed: objects of others in the bucket are safe, also those that only a backup knows of.
 */
@ApplicationScoped
public class LeftoverSweep {
  private static final Logger LOG = Logger.getLogger(LeftoverSweep.class);
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final int MOST_BATCHES = 50;

  private final Leftovers leftovers;
  private final S3Objects objects;
  private final StoreSettings settings;
  private final MeterRegistry metrics;

  LeftoverSweep(
      Leftovers leftovers, S3Objects objects, StoreSettings settings, MeterRegistry metrics) {
    this.leftovers = leftovers;
    this.objects = objects;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Scheduled(
      every = "${district.evidence.sweep-every:15m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() {
    round();
  }

  /** One round; answers how many objects it removed. */
  public int round() {
    int removed = 0;
    if (!objects.configured()) {
      return removed;
    }
    try {
      int last = settings.sweepBatch();
      for (int i = 0; i < MOST_BATCHES && last == settings.sweepBatch(); i++) {
        last = batch();
        removed += last;
      }
    } catch (ProblemException | IllegalStateException away) {
      LOG.warnf("leftovers of evidence wait for the next round cause=%s", away.getMessage());
    }
    return removed;
  }

  /** What is removed is taken off the list even when the store fails at the next. */
  private int batch() {
    List<String> removed = new ArrayList<>();
    try {
      for (String key : leftovers.doom(settings.sweepBatch(), LEASE)) {
        objects.delete(key);
        removed.add(key);
      }
    } finally {
      if (!removed.isEmpty()) {
        leftovers.gone(removed);
        metrics.counter("evidence.leftovers.removed").increment(removed.size());
      }
    }
    return removed.size();
  }
}
