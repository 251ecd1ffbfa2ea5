package io.districtbudget.support.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What a request asks of the database, as the driver itself tells it: each statement that it runs,
 * and each time that it waits for answers.
 *
 * @param waits round trips, the transaction's end among them
 * @param statements that were run, the transaction's begin and end among them
 */
public record RoundTrips(long waits, long statements) {

  private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

  /** Of requests that the test sends while nobody else works with rows. */
  public static RoundTrips of(Runnable requests) {
    List<String> told = new CopyOnWriteArrayList<>();
    Logger driver = Logger.getLogger(DRIVER);
    Level before = driver.getLevel();
    Handler listener = listener(told);
    driver.addHandler(listener);
    driver.setUseParentHandlers(false);
    driver.setLevel(Level.ALL);
    try {
      requests.run();
    } finally {
      driver.setLevel(before);
      driver.setUseParentHandlers(true);
      driver.removeHandler(listener);
    }
    return new RoundTrips(
        told.stream().filter(message -> message.contains("FE=> Sync")).count(),
        told.stream().filter(message -> message.contains("FE=> Execute")).count());
  }

  /** Requests are worked on by the executor's threads; relay and timers have their own. */
  private static Handler listener(List<String> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (Thread.currentThread().getName().startsWith("executor-thread")) {
          told.add(record.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
