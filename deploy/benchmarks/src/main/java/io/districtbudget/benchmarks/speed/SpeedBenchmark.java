package io.districtbudget.benchmarks.speed;

import io.districtbudget.platform.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures the product beside baselines on this machine, in turns, and writes a report. Only ratios
 * of one run mean something; the processor time of an answer is what a busy machine leaves alone.
 */
public final class SpeedBenchmark {

  private SpeedBenchmark() {}

  /**
   * @param arguments {@code <root> <folder of the report> [--short] [--rounds N] [--seconds N]
   *     [--projects N] [--only NAME] [--profile] [--against <folder of other quarkus-apps by
   *     module>] [--ports-from N]}
   */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path work = Files.createTempDirectory("district-budget-speed");
    Report report = new Report();
    try (Surroundings surroundings = Surroundings.start(work, options.firstPort())) {
      Work prepared = prepare(options, surroundings, work);
      for (Supplier<Row> next : prepared.rows().values()) {
        Row row = next.get();
        long postgres = surroundings.postgres().pid();
        report.add(row, row.measured(options.rounds(), options.seconds(), postgres));
        report.write(options.folder(), options.heading()); // what was measured is not lost
        System.err.println(row.what());
        if (options.profiled()) {
          Profile.of(row, options.seconds(), options.folder());
        }
      }
      prepared.close();
    }
    System.out.println(report.table());
  }

  private static Work prepare(Options options, Surroundings surroundings, Path work)
      throws SQLException, IOException {
    Map<String, String> project = surroundings.database("project");
    List<Work.Program> products = new ArrayList<>();
    products.add(product("product", options.app("project-service"), 0, surroundings, project));
    if (options.against() != null) {
      products.add(
          product(
              "product before",
              options.against().resolve("project-service"),
              1,
              surroundings,
              project));
    }
    Caller finance =
        new Caller(products.get(0).url() + "/api/v1", () -> surroundings.token("finance"));
    List<String> ids = Seed.product(finance, options.projects());
    surroundings.postgres().createDatabase("baseline", "baseline", "baseline");
    List<String> baselineIds;
    try (Connection database = surroundings.postgres().superuser("baseline")) {
      database.createStatement().execute("SET ROLE baseline");
      baselineIds = Seed.baseline(database, options.projects());
    }
    try (Connection database = surroundings.postgres().superuser("project")) {
      database.createStatement().execute("ANALYZE");
    }
    Map<String, String> baseline = surroundings.database("baseline");
    Path baselines = options.root().resolve("deploy/benchmarks/baselines");
    ChildJvm spring =
        surroundings.spring("spring", baselines.resolve("spring/target/app.jar"), 2, baseline);
    ChildJvm quarkus =
        surroundings.quarkus(
            "quarkus", baselines.resolve("quarkus/target/quarkus-app"), 3, baseline);
    return new Work(
        surroundings,
        work,
        options,
        new Work.Field(
            products,
            new Work.Program("Spring Data REST", spring.pid(), surroundings.url(2)),
            new Work.Program("Quarkus + Panache", quarkus.pid(), surroundings.url(3)),
            ids,
            baselineIds));
  }

  private static Work.Program product(
      String name, Path app, int place, Surroundings surroundings, Map<String, String> database) {
    ChildJvm started = surroundings.quarkus(name.replace(' ', '-'), app, place, database);
    return new Work.Program(name, started.pid(), surroundings.url(place));
  }
}
