package io.districtbudget.support.inbox;

import io.districtbudget.support.problem.Causes;
import io.districtbudget.support.problem.ProblemException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells an outage, which passes by itself, from a poison event, which never will. */
public final class Outage {

  private static final Logger LOG = Logger.getLogger(Outage.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final int NOT_NOW = 503;

  private Outage() {}

  /** Runs the work again and again, with growing pauses, while it fails for an outage. */
  static void retry(Runnable work) {
    Duration pause = Duration.ofMillis(50);
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException cause) {
        if (!isOutage(cause) || Thread.currentThread().isInterrupted()) {
          throw cause;
        }
        LOG.warnf("event waits for an outage to end cause=%s", cause.toString());
        sleep(pause);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  /**
   * Connection lost (08), transaction rolled back by the server (40), resources (53), shutdown
   * (57), lock not available (55), no connection to be had (no state), a concurrent change, or a
   * refusal that says "not now" (503).
   */
  public static boolean isOutage(Throwable cause) {
    for (Throwable at : Causes.of(cause)) {
      if (at instanceof OptimisticLockException
          || (at instanceof ProblemException problem && problem.status() == NOT_NOW)) {
        return true;
      }
      if (at instanceof SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.matches("(08|40|53|55|57).*")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
