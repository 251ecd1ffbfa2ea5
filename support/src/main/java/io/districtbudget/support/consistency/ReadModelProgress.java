package io.districtbudget.support.consistency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets reads wait for events that are still on their way. */
@ApplicationScoped
public class ReadModelProgress {

  /** Another replica may apply the event, so the wait looks again by itself this often. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Object monitor = new Object();

  /** Wakes the waiting reads: events were applied. */
  public void advanced() {
    synchronized (monitor) {
      monitor.notifyAll();
    }
  }

  /** Waits until the condition holds; false when it does not within the given time. */
  public boolean await(BooleanSupplier reached, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      synchronized (monitor) {
        try {
          monitor.wait(LOOK_AGAIN.toMillis());
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
    return true;
  }
}
