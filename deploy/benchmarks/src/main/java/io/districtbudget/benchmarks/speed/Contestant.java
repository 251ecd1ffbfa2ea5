package io.districtbudget.benchmarks.speed;

import java.util.List;

/**
 * Who does the work of a row.
 *
 * @param name as the report shows it
 * @param pids its processes, whose processor time is counted
 * @param load what is sent to it
 */
record Contestant(String name, List<Long> pids, Load load) {

  /** One measurement. */
  @FunctionalInterface
  interface Load {
    Load.Count run(int seconds);

    /**
     * What came of it.
     *
     * @param done answers with the expected status
     * @param nanos how long it took
     * @param p99 99th percentile of the latency as the tool prints it, or a dash
     * @param output of the tool, whole
     */
    record Count(long done, long nanos, String p99, String output) {}
  }
}
