package io.districtbudget.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the libraries on one thread and writes {@code deploy/benchmarks/target/libraries.md}.
 */
public final class LibraryBenchmarks {

  private static final String HEAD =
      """
      | what | per second and core | ± (99.9 %) | goal |
      |---|---|---|---|
      """;

  private LibraryBenchmarks() {}

  /** What is measured, how many things one call does, and the goal for each second and core. */
  private record Goal(String method, String what, int things, int perSecond) {}

  private static final List<Goal> GOALS =
      List.of(
          new Goal("target", "reading the expression of a target", 1, 200_000),
          new Goal("actual", "reading an actual value", 1, 200_000),
          new Goal(
              "selfAssessmentOfTen",
              "scoring an indicator with explanation and findings",
              ScoringBenchmark.INDICATORS,
              100_000),
          new Goal("readText", "reading a form as text", 1, 500),
          new Goal("readXlsx", "reading a form as xlsx", 1, 100),
          new Goal("writeXlsx", "writing a form as xlsx", 1, 100));

  /**
   * @param arguments {@code [--short]}
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    boolean brief = Arrays.asList(arguments).contains("--short");
    Options options =
        new OptionsBuilder()
            .include(LibraryBenchmarks.class.getPackageName())
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.SECONDS)
            .threads(1)
            .forks(brief ? 1 : 3)
            .warmupIterations(brief ? 2 : 3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(brief ? 3 : 5)
            .measurementTime(TimeValue.seconds(2))
            .build();
    String table = table(new Runner(options).run());
    Files.writeString(Path.of("deploy/benchmarks/target/libraries.md"), table);
    System.out.println(table);
  }

  private static String table(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Goal goal : GOALS) {
      results.stream()
          .filter(result -> result.getParams().getBenchmark().endsWith("." + goal.method()))
          .map(RunResult::getPrimaryResult)
          .forEach(
              result ->
                  table.append(
                      String.format(
                          Locale.ROOT,
                          "| %s | %,.0f | %,.0f | %,d |%n",
                          goal.what(),
                          result.getScore() * goal.things(),
                          result.getScoreError() * goal.things(),
                          goal.perSecond())));
    }
    return table.toString();
  }
}
