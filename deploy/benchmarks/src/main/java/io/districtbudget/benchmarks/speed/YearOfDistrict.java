package io.districtbudget.benchmarks.speed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A year of a district, done over REST from registration to filled self-assessments, as large as is
 * asked; every project has {@link #INDICATORS} indicators.
 */
final class YearOfDistrict {

  /** Of one project: 300,000 of 20,000. */
  static final int INDICATORS = 15;

  private static final int DEPARTMENTS = 20;
  private static final int BATCH = 1000;
  private static final int CONNECTIONS = 16;

  private final Function<String, Caller> project;
  private final int projects;

  /**
   * @param project calls of project-service by role
   * @param projects how many
   */
  YearOfDistrict(Function<String, Caller> project, int projects) {
    this.project = project;
    this.projects = projects;
  }

  /** The first one is the department of the local realm's accounts. */
  static String department(int number) {
    return Integer.toString(101 + number % DEPARTMENTS);
  }

  /** The one unit of each department; the first is that of the local realm's account. */
  static String unit(int number) {
    return department(number) + "001";
  }

  static List<String> departments() {
    return IntStream.range(0, DEPARTMENTS).mapToObj(YearOfDistrict::department).toList();
  }

  void organizations() {
    Caller finance = project.apply("finance");
    for (int d = 0; d < DEPARTMENTS; d++) {
      finance.post(
          "/departments",
          Caller.JSON,
          "{\"code\":\"%s\",\"name\":\"部门%03d\"}".formatted(department(d), d));
      finance.post(
          "/units",
          Caller.JSON,
          "{\"code\":\"%s\",\"name\":\"单位%03d\",\"departmentCode\":\"%s\"}"
              .formatted(unit(d), d, department(d)));
    }
  }

  long register() {
    return batches(
        "finance",
        "/projects:batch",
        n ->
            "{\"code\":\"P%06d\",\"name\":\"项目%06d社区公共服务设施维护\",\"category\":\"RECURRENT\",\"unitCode\":\"%s\",\"startDate\":\"%d-01-01\",\"endDate\":\"%d-12-31\"}"
                .formatted(n, n, unit(n), Seed.YEAR, Seed.YEAR));
  }

  long approve() {
    return batches(
        "finance",
        "/budgets:batch",
        n ->
            "{\"projectCode\":\"P%06d\",\"year\":%d,\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"%d.00\"}]}"
                .formatted(n, Seed.YEAR, 100_000 + n));
  }

  long execute() {
    return batches(
        "treasury",
        "/budget-entries:batch",
        n ->
            "{\"kind\":\"EXECUTION\",\"projectCode\":\"P%06d\",\"year\":%d,\"source\":\"APPROPRIATION\",\"amount\":\"%d.00\",\"voucherNumber\":\"V%06d\",\"date\":\"%s\"}"
                .formatted(n, Seed.YEAR, 90_000 + n, n, Seed.TODAY));
  }

  private long batches(String role, String path, Function<Integer, String> line) {
    long created = 0;
    for (int first = 0; first < projects; first += BATCH) {
      String lines =
          IntStream.range(first, Math.min(projects, first + BATCH))
              .mapToObj(line::apply)
              .collect(Collectors.joining("\n"));
      String results = project.apply(role).post(path, Seed.NDJSON, lines);
      created += results.lines().filter(one -> one.contains("\"CREATED\"")).count();
    }
    if (created != projects) {
      throw new IllegalStateException(path + " made " + created + " of " + projects);
    }
    return created;
  }

  /** Approved at once, as those of a published document are. */
  static long declare(Caller finance, List<String> ids) {
    AtomicInteger next = new AtomicInteger();
    return each(
        ids,
        id ->
            finance.create(
                "/targets/%s/%d?historical=true".formatted(id, Seed.YEAR),
                targets(next.getAndIncrement())));
  }

  private static String targets(int project) {
    return IntStream.range(0, INDICATORS)
        .mapToObj(
            n ->
                "{\"level1\":\"%s\",\"level2\":\"%s\",\"name\":\"第%d项服务完成数量%d\",\"target\":\"≥%d次\",\"weight\":\"6\"}"
                    .formatted(
                        n < 9 ? "产出指标" : n < 13 ? "效益指标" : "满意度指标",
                        n < 9 ? "数量指标" : n < 13 ? "社会效益指标" : "服务对象满意度指标",
                        n + 1,
                        project % 97,
                        10 + n))
        .collect(Collectors.joining(",", "{\"annualGoal\":\"完成全年公共服务任务。\",\"indicators\":[", "]}"));
  }

  /** Every assessment of the caller's unit, by id and version. */
  static long fill(Caller unit, Map<String, Long> versions) {
    String results =
        IntStream.rangeClosed(1, INDICATORS)
            .mapToObj("{\"number\":%1$d,\"actual\":\"%1$d次\",\"reason\":\"受施工影响\"}"::formatted)
            .collect(
                Collectors.joining(
                    ",",
                    "{\"goalResult\":\"已完成。\",\"executionReason\":\"跨年支付\",\"indicators\":[",
                    "]}"));
    return each(
        List.copyOf(versions.entrySet()),
        one -> unit.replace("/assessments/" + one.getKey() + "/results", one.getValue(), results));
  }

  private static <T> long each(List<T> things, Consumer<T> act) {
    ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<?>> all = new ArrayList<>();
      things.forEach(one -> all.add(callers.submit(() -> act.accept(one))));
      for (Future<?> one : all) {
        one.get();
      }
      return things.size();
    } catch (ExecutionException cause) {
      throw new IllegalStateException(cause.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      callers.shutdownNow();
    }
  }

  /** First column by second, of a query. */
  static Map<String, Long> read(Connection database, String query) throws SQLException {
    Map<String, Long> read = new LinkedHashMap<>();
    try (ResultSet row = database.createStatement().executeQuery(query)) {
      while (row.next()) {
        read.put(row.getString(1), row.getLong(2));
      }
    }
    return read;
  }
}
