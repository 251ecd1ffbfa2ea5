package io.districtbudget.benchmarks.speed;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Something that is done many times once, as a year is opened.
 *
 * @param what as the report shows it
 * @param done how many times
 * @param nanos how long all of it took
 * @param micros processor time of the services for each
 * @param database the same of PostgreSQL
 */
record Phase(String what, long done, long nanos, long micros, long database) {

  /** Head of the report's table. */
  static final String HEAD =
      """
      | what | how many | seconds | per second | processor µs each | PostgreSQL's µs |
      |---|---|---|---|---|---|
      """;

  /**
   * Does it and measures.
   *
   * @param pids of the services that work
   * @param work answers how many it did
   */
  static Phase of(String what, List<Long> pids, long postgres, LongSupplier work) {
    long database = ProcessorTime.of(List.of(postgres));
    long before = ProcessorTime.of(pids);
    long began = System.nanoTime();
    long done = Math.max(1, work.getAsLong());
    long nanos = System.nanoTime() - began;
    return new Phase(
        what,
        done,
        nanos,
        (ProcessorTime.of(pids) - before) / done / 1000,
        (ProcessorTime.of(List.of(postgres)) - database) / done / 1000);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d.%d | %d | %d | %d |%n",
        what,
        done,
        nanos / 1_000_000_000L,
        nanos / 100_000_000L % 10,
        done * 1_000_000_000L / Math.max(1, nanos),
        micros,
        database);
  }
}
