package io.districtbudget.benchmarks.speed;

import io.districtbudget.platform.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A district's year through the services: registered, budgeted, declared, followed, opened, filled;
 * then what officers look at, beside a plain Quarkus list of as many rows. A service is started
 * when the events that it follows are all there, so that following is measured by itself.
 */
public final class YearBenchmark {

  private static final Duration FOLLOWED = Duration.ofHours(1);
  private static final String FOLLOWED_BY_ASSESSMENTS =
      "SELECT least((SELECT count(*) FROM project_budget WHERE executed > 0),"
          + " (SELECT count(*) FROM approved_targets), (SELECT count(*) FROM project))";

  private final Options options;
  private final Surroundings surroundings;
  private final Path folder;
  private final StringBuilder phases = new StringBuilder(Phase.HEAD);

  private YearBenchmark(Options options, Surroundings surroundings, Path folder) {
    this.options = options;
    this.surroundings = surroundings;
    this.folder = folder;
  }

  /**
   * @param arguments as {@link SpeedBenchmark#main}
   */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path folder = Files.createTempDirectory("district-budget-year");
    try (Surroundings surroundings = Surroundings.start(folder, options.firstPort())) {
      new YearBenchmark(options, surroundings, folder).run();
    }
  }

  private void run() throws SQLException {
    int all = options.projects();
    Work.Program projects = service("project", 0);
    YearOfDistrict year = new YearOfDistrict(role -> caller(projects, role), all);
    year.organizations();
    phase("projects registered in bulk", List.of(projects), year::register);
    phase("year-start budgets approved in bulk", List.of(projects), year::approve);
    phase("executions posted in bulk", List.of(projects), year::execute);
    awaitSent("project");

    long told = 3L * all;
    Work.Program indicators = service("indicator", 1);
    phase(
        "events followed by indicator-service, its start in it",
        List.of(indicators),
        () -> followed(told, "indicator", "SELECT count(*) FROM known_budget", all));
    List<String> ids =
        List.copyOf(read("project", "SELECT id, 0 FROM project ORDER BY code").keySet());
    phase(
        "targets of %d indicators declared and approved".formatted(YearOfDistrict.INDICATORS),
        List.of(indicators),
        () -> YearOfDistrict.declare(caller(indicators, "finance"), ids));
    awaitSent("indicator");

    Work.Program assessments = service("assessment", 2);
    phase(
        "events followed by assessment-service, its start in it",
        List.of(assessments),
        () -> followed(told + all, "assessment", FOLLOWED_BY_ASSESSMENTS, all));
    phase(
        "assessments opened and scored, a department at a time",
        List.of(assessments),
        () -> open(caller(assessments, "finance")));
    Map<String, Long> own =
        read(
            "assessment",
            "SELECT id, version FROM assessment WHERE unit_code = '"
                + YearOfDistrict.unit(0)
                + "'");
    phase(
        "assessments filled and scored by their unit",
        List.of(assessments),
        () -> YearOfDistrict.fill(caller(assessments, "unit"), own));
    readings(assessments, ids);
  }

  private long open(Caller finance) {
    for (String department : YearOfDistrict.departments()) {
      finance.post(
          "/assessments/openings",
          Caller.JSON,
          "{\"year\":%d,\"departments\":[\"%s\"]}".formatted(Seed.YEAR, department));
    }
    return count("assessment", "SELECT count(*) FROM assessment");
  }

  /** What officers look at, each beside the plain list. */
  private void readings(Work.Program assessments, List<String> ids) throws SQLException {
    surroundings.postgres().createDatabase("baseline", "baseline", "baseline");
    try (Connection database = surroundings.postgres().superuser("baseline")) {
      database.createStatement().execute("SET ROLE baseline");
      Seed.baseline(database, options.projects());
    }
    try (Connection database = surroundings.postgres().superuser("assessment")) {
      database.createStatement().execute("ANALYZE");
    }
    Path app = options.root().resolve("deploy/benchmarks/baselines/quarkus/target/quarkus-app");
    ChildJvm started = surroundings.quarkus("quarkus", app, 3, surroundings.database("baseline"));
    Work.Program plain = new Work.Program("Quarkus + Panache", started.pid(), surroundings.url(3));
    Report report = new Report();
    for (Map.Entry<String, List<String>> looked : looks(ids).entrySet()) {
      if (!looked.getKey().contains(options.only())) {
        continue;
      }
      Row row = row(looked.getKey(), looked.getValue(), assessments, plain);
      report.add(
          row, row.measured(options.rounds(), options.seconds(), surroundings.postgres().pid()));
      report.write(options.folder(), options.heading() + "\n" + phases);
      System.err.println(row.what());
      if (options.profiled()) {
        Profile.of(row, options.seconds(), options.folder());
      }
    }
    System.out.println(phases + "\n" + report.table());
  }

  private static Map<String, List<String>> looks(List<String> ids) {
    String dashboards = "/api/v1/dashboards/" + Seed.YEAR;
    String own = "year=" + Seed.YEAR + "&limit=20&department=";
    Map<String, List<String>> looks = new LinkedHashMap<>();
    looks.put("assessments (20)", ofDepartments("/api/v1/assessments?" + own));
    looks.put("findings (20)", ofDepartments("/api/v1/findings?" + own));
    looks.put("work (20)", List.of("/api/v1/work?limit=20"));
    looks.put("changes (20)", List.of("/api/v1/changes?limit=20"));
    looks.put("dashboard of the district", List.of(dashboards));
    looks.put("dashboard of all departments", List.of(dashboards + "/departments"));
    looks.put("dashboard of a department", ofDepartments(dashboards + "/departments/"));
    looks.put(
        "dashboard's projects (20)", ofDepartments(dashboards + "/projects?limit=20&department="));
    looks.put(
        "dashboard of a project",
        ids.stream().limit(200).map(id -> dashboards + "/projects/" + id).toList());
    return looks;
  }

  private static List<String> ofDepartments(String path) {
    return YearOfDistrict.departments().stream().map(path::concat).toList();
  }

  private Row row(String what, List<String> paths, Work.Program ours, Work.Program plain) {
    String name = what.replaceAll("\\W+", "-");
    String list = "/projects?division=" + Seed.DIVISION + "&department=";
    Path theirs =
        Script.get(
            folder, name + "-plain", List.of(list + Seed.department(1), list + Seed.department(2)));
    return new Row(
        what, List.of(requests(ours, Script.get(folder, name, paths)), requests(plain, theirs)));
  }

  private Contestant requests(Work.Program program, Path script) {
    Wrk wrk = new Wrk(script, program.url(), () -> surroundings.token("finance"));
    return new Contestant(program.name(), List.of(program.pid()), wrk::run);
  }

  private void phase(String what, List<Work.Program> services, LongSupplier work) {
    Phase phase =
        Phase.of(
            what,
            services.stream().map(Work.Program::pid).toList(),
            surroundings.postgres().pid(),
            work);
    phases.append(phase.row());
    System.err.print(phase.row());
  }

  private Work.Program service(String name, int place) {
    ChildJvm started =
        surroundings.quarkus(
            name, options.app(name + "-service"), place, surroundings.database(name));
    return new Work.Program("product", started.pid(), surroundings.url(place));
  }

  private Caller caller(Work.Program program, String role) {
    return new Caller(program.url() + "/api/v1", () -> surroundings.token(role));
  }

  private void awaitSent(String name) {
    await(() -> count(name, "SELECT count(*) FROM outbox") == 0);
  }

  private long followed(long events, String name, String seen, long wanted) {
    await(() -> count(name, seen) >= wanted);
    return events;
  }

  private static void await(BooleanSupplier met) {
    long end = System.nanoTime() + FOLLOWED.toNanos();
    try {
      while (!met.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("not within " + FOLLOWED);
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private long count(String name, String query) {
    return read(name, "SELECT 'n', (" + query + ")").values().iterator().next();
  }

  private Map<String, Long> read(String name, String query) {
    try (Connection database = surroundings.postgres().superuser(name)) {
      return YearOfDistrict.read(database, query);
    } catch (SQLException cause) {
      throw new IllegalStateException(query, cause);
    }
  }
}
