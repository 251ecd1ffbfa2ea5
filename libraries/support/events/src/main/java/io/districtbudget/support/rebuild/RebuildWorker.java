package io.districtbudget.support.rebuild;

import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.inbox.Outage;
import io.districtbudget.support.rebuild.RebuildLog.Run;
import io.districtbudget.support.rebuild.RebuildStatus.State;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Lets one replica at a time work on each rebuild.
 *
 * <p>A run that dies (its process, Kafka or the database away) leaves the old state in force; the
 * next look of any replica begins again from nothing.
 */
@ApplicationScoped
class RebuildWorker {

  private static final Logger LOG = Logger.getLogger(RebuildWorker.class);
  private static final int MOST_ATTEMPTS = 20;

  private final RebuildLog log;
  private final Rebuild rebuild;
  private final Instance<RebuildableModel> model;
  private final CurrentDivision division;
  private final RebuildSettings settings;

  RebuildWorker(
      RebuildLog log,
      Rebuild rebuild,
      Instance<RebuildableModel> model,
      CurrentDivision division,
      RebuildSettings settings) {
    this.log = log;
    this.rebuild = rebuild;
    this.model = model;
    this.division = division;
    this.settings = settings;
  }

  /** Works on one rebuild that waits or whose replica has died, if there is any. */
  @Scheduled(
      every = "${district.rebuild.look-every:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void workOnOne() {
    if (!model.isResolvable()) {
      return;
    }
    try {
      log.claim(settings.lease()).ifPresent(this::work);
    } catch (IllegalStateException away) {
      LOG.debugf("rebuilds cannot be looked at cause=%s", away.toString());
    }
  }

  private void work(Run run) {
    if (run.attempt() > MOST_ATTEMPTS) {
      log.finish(run, State.FAILED, "given up after " + MOST_ATTEMPTS + " attempts");
      return;
    }
    LOG.infof("rebuild begins division=%s attempt=%d", run.division(), run.attempt());
    try {
      division.choose(run.division());
      rebuild.work(run, model.get());
      LOG.infof("rebuild ends division=%s", run.division());
    } catch (RuntimeException cause) {
      boolean passes = Outage.isOutage(cause) || cause instanceof KafkaException;
      LOG.warnf(cause, "rebuild interrupted division=%s again=%b", run.division(), passes);
      if (passes) {
        log.release(run);
      } else {
        log.finish(run, State.FAILED, cause.getMessage());
      }
    }
  }
}
