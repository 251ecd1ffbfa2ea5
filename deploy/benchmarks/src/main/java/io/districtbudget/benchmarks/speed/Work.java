package io.districtbudget.benchmarks.speed;

import io.districtbudget.platform.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The rows of the report: who does what. */
final class Work implements AutoCloseable {

  private static final int BATCH = 1000;

  private final Surroundings surroundings;
  private final Path folder;
  private final Options options;
  private final List<Program> products;
  private final Program spring;
  private final Program quarkus;
  private final List<String> ids;
  private final List<String> baselineIds;
  private final StaticServer nginx;
  private int batches;

  /** A program that answers at an address. */
  record Program(String name, long pid, String url) {}

  /**
   * Who takes part.
   *
   * @param products of this build and of the other one, if there is one
   * @param ids of projects with a budget in the product
   * @param baselineIds of as many projects of the baselines
   */
  record Field(
      List<Program> products,
      Program spring,
      Program quarkus,
      List<String> ids,
      List<String> baselineIds) {}

  Work(Surroundings surroundings, Path folder, Options options, Field field) {
    this.surroundings = surroundings;
    this.folder = folder;
    this.options = options;
    this.products = field.products();
    this.spring = field.spring();
    this.quarkus = field.quarkus();
    this.ids = field.ids();
    this.baselineIds = field.baselineIds();
    this.nginx = StaticServer.start(folder, surroundings.port(10), surroundings.port(11));
  }

  /** By name; a row is prepared when its turn has come. */
  Map<String, Supplier<Row>> rows() {
    Map<String, Supplier<Row>> rows = new LinkedHashMap<>();
    rows.put("project by id", this::byId);
    rows.put("list of 20 of one department", this::list);
    rows.put("posting one execution", this::posting);
    rows.put("bulk: executions, lines", this::bulk);
    rows.put("gateway to a static answer", this::gateway);
    rows.keySet().removeIf(name -> !name.contains(options.only()));
    return rows;
  }

  private Row byId() {
    Path ours = Script.get(folder, "id", paths("/api/v1/projects/", ids, ""));
    Path theirs = Script.get(folder, "id-baseline", paths("/projects/", baselineIds, ""));
    return row("project by id", ours, theirs, theirs, "finance");
  }

  private Row list() {
    List<String> departments = List.of(Seed.department(1), Seed.department(2), Seed.department(3));
    return row(
        "list of 20 of one department",
        Script.get(folder, "list", paths("/api/v1/projects?limit=20&department=", departments, "")),
        Script.get(
            folder,
            "list-spring",
            paths(
                "/projects/search/findByDivisionAndDepartmentCode?size=20&sort=code&division="
                    + Seed.DIVISION
                    + "&departmentCode=",
                departments,
                "")),
        Script.get(
            folder,
            "list-quarkus",
            paths("/projects?division=" + Seed.DIVISION + "&department=", departments, "")),
        "finance");
  }

  /** The product's is chained, audited, queued as an event and repeatable; nobody follows it. */
  private Row posting() {
    String body =
        "{\"source\":\"APPROPRIATION\",\"amount\":\"1.00\",\"voucherNumber\":\"NUMBER\",%s\"%s\":\"%s\"}";
    String end = "/budgets/" + Seed.YEAR + "/executions";
    Path theirs =
        Script.post(
            folder,
            "post-baseline",
            List.of("/executions"),
            body.formatted(
                "\"fiscalYear\":%d,\"projectId\":\"%s\",".formatted(Seed.YEAR, baselineIds.get(0)),
                "entryDate",
                Seed.TODAY));
    List<Contestant> all = new ArrayList<>();
    for (Program product : products) {
      Path ours =
          Script.post(
              folder,
              "post-" + product.name().replace(' ', '-'),
              paths("/api/v1/projects/", ids, end),
              body.formatted("", "date", Seed.TODAY));
      all.add(requests(product, ours, "treasury"));
    }
    all.add(requests(spring, theirs, "treasury"));
    all.add(requests(quarkus, theirs, "treasury"));
    return new Row("posting one execution", all);
  }

  private Row bulk() {
    return new Row(
        "bulk: executions, lines",
        products.stream()
            .map(
                product ->
                    new Contestant(
                        product.name(), pids(product.pid()), seconds -> lines(product, seconds)))
            .toList());
  }

  private Contestant.Load.Count lines(Program product, int seconds) {
    Caller treasury = new Caller(product.url() + "/api/v1", () -> surroundings.token("treasury"));
    long began = System.nanoTime();
    long done = 0;
    while (System.nanoTime() - began < seconds * 1_000_000_000L) {
      StringBuilder lines = new StringBuilder();
      for (int n = 0; n < BATCH; n++) {
        lines.append(
            "{\"kind\":\"EXECUTION\",\"projectId\":\"%s\",\"year\":%d,\"source\":\"APPROPRIATION\",\"amount\":\"1.00\",\"voucherNumber\":\"B%d-%d\",\"date\":\"%s\"}%n"
                .formatted(ids.get(n % ids.size()), Seed.YEAR, batches, n, Seed.TODAY));
      }
      batches++;
      String results = treasury.post("/budget-entries:batch", Seed.NDJSON, lines.toString());
      long created = results.lines().filter(line -> line.contains("\"CREATED\"")).count();
      if (created != BATCH) {
        throw new IllegalStateException("only " + created + " lines were posted: " + results);
      }
      done += created;
    }
    long nanos = System.nanoTime() - began;
    return new Contestant.Load.Count(done, nanos, "–", done + " lines in " + nanos + " ns");
  }

  private Row gateway() {
    Map<String, String> answer =
        Map.of(
            "PROJECT_URL", surroundings.url(10),
            "GATEWAY_RATE_PER_SECOND", "1000000",
            "GATEWAY_RATE_BURST", "1000000");
    Path script = Script.get(folder, "gateway", List.of("/api/v1/projects/" + ids.get(0)));
    List<Contestant> all = new ArrayList<>();
    all.add(gateway("product", options.app("gateway"), 4, answer, script));
    if (options.against() != null) {
      all.add(gateway("product before", options.against().resolve("gateway"), 5, answer, script));
    }
    ChildJvm cloud =
        surroundings.spring(
            "spring-gateway",
            options.root().resolve("deploy/benchmarks/baselines/spring-gateway/target/app.jar"),
            6,
            answer);
    all.add(
        requests(
            new Program("Spring Cloud Gateway", cloud.pid(), surroundings.url(6)),
            script,
            "finance"));
    all.add(
        requests(
            new Program("nginx, no token check", nginx.pid(), surroundings.url(11)),
            script,
            "finance"));
    return new Row("gateway to a static answer", all);
  }

  private Contestant gateway(
      String name, Path app, int place, Map<String, String> answer, Path script) {
    ChildJvm started =
        surroundings.quarkus(name.replace(' ', '-') + "-gateway", app, place, answer);
    return requests(new Program(name, started.pid(), surroundings.url(place)), script, "finance");
  }

  private Row row(String what, Path ours, Path ofSpring, Path ofQuarkus, String role) {
    List<Contestant> all = new ArrayList<>();
    products.forEach(product -> all.add(requests(product, ours, role)));
    all.add(requests(spring, ofSpring, role));
    all.add(requests(quarkus, ofQuarkus, role));
    return new Row(what, all);
  }

  private Contestant requests(Program program, Path script, String role) {
    Wrk wrk = new Wrk(script, program.url(), () -> surroundings.token(role));
    return new Contestant(program.name(), pids(program.pid()), wrk::run);
  }

  private static List<Long> pids(long pid) {
    return List.of(pid);
  }

  private static List<String> paths(String before, List<String> parts, String after) {
    return parts.stream().map(part -> before + part + after).toList();
  }

  @Override
  public void close() {
    nginx.close();
  }
}
