package io.districtbudget.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether this process is ending. */
final class Shutdown {

  private static final CountDownLatch BEGUN = new CountDownLatch(1);
  private static final long SIGNAL_MILLIS = 700;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(BEGUN::countDown, "shutdown-begun"));
  }

  private Shutdown() {}

  /** Waits a moment: a signal to all processes of a terminal does not reach all at once. */
  static boolean begins() {
    try {
      return BEGUN.await(SIGNAL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
