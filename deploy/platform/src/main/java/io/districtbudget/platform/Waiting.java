package io.districtbudget.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something that only polling can see. */
final class Waiting {

  private static final long STEP_MILLIS = 40;

  private Waiting() {}

  /** Whether the condition came true within the time. */
  static boolean until(BooleanSupplier condition, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
