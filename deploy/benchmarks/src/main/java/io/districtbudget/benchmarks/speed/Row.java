package io.districtbudget.benchmarks.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * One kind of work, done by several in turns.
 *
 * @param what as the report shows it
 * @param contestants the product first
 */
record Row(String what, List<Contestant> contestants) {

  /**
   * A round of one contestant.
   *
   * @param perSecond answers in a second
   * @param micros processor time of its processes for each answer
   * @param database the same of PostgreSQL
   */
  record Round(long perSecond, long micros, long database, String p99, String output) {}

  /** Rounds by contestant, in the order of the contestants; each begins a round once. */
  Map<String, List<Round>> measured(int rounds, int seconds, long postgres) {
    Map<String, List<Round>> all = new LinkedHashMap<>();
    contestants.forEach(contestant -> all.put(contestant.name(), new ArrayList<>()));
    contestants.forEach(contestant -> contestant.load().run(seconds)); // compiled, cached
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < contestants.size(); turn++) {
        Contestant next = contestants.get((round + turn) % contestants.size());
        Objects.requireNonNull(all.get(next.name())).add(round(next, seconds, postgres));
      }
    }
    return all;
  }

  private static Round round(Contestant contestant, int seconds, long postgres) {
    long databaseBefore = ProcessorTime.of(List.of(postgres));
    long before = ProcessorTime.of(contestant.pids());
    Contestant.Load.Count count = contestant.load().run(seconds);
    long spent = ProcessorTime.of(contestant.pids()) - before;
    long database = ProcessorTime.of(List.of(postgres)) - databaseBefore;
    long done = Math.max(1, count.done());
    return new Round(
        done * 1_000_000_000L / count.nanos(),
        spent / done / 1000,
        database / done / 1000,
        count.p99(),
        count.output());
  }

  static long median(List<Round> rounds, ToLongFunction<Round> figure) {
    long[] sorted = rounds.stream().mapToLong(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** How far the rounds lie apart, in percent of the median. */
  static long spread(List<Round> rounds, ToLongFunction<Round> figure) {
    long least = rounds.stream().mapToLong(figure).min().orElse(0);
    long most = rounds.stream().mapToLong(figure).max().orElse(0);
    return 100 * (most - least) / Math.max(1, median(rounds, figure));
  }
}
