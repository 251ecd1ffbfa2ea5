package io.districtbudget.benchmarks.speed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same district for all: made through the product's own bulk path, and as rows for others. */
final class Seed {

  static final String NDJSON = "application/x-ndjson";
  static final String DIVISION = "310112";
  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  static final int YEAR = TODAY.getYear();

  private static final int DEPARTMENTS = 20;
  private static final int ACCOUNTS = 200;
  private static final int BATCH = 1000;
  private static final Pattern ID = Pattern.compile("\"entity\":\\{\"id\":\"([^\"]+)\"");

  private Seed() {}

  static String department(int number) {
    return "D%03d".formatted(number % DEPARTMENTS);
  }

  /** Projects of the product; those with a budget come first. */
  static List<String> product(Caller finance, int projects) {
    for (int d = 0; d < DEPARTMENTS; d++) {
      finance.post(
          "/departments",
          "application/json",
          "{\"code\":\"%s\",\"name\":\"部门%03d\"}".formatted(department(d), d));
      finance.post(
          "/units",
          "application/json",
          "{\"code\":\"%sU\",\"name\":\"单位%03d\",\"departmentCode\":\"%s\"}"
              .formatted(department(d), d, department(d)));
    }
    List<String> ids = new ArrayList<>();
    for (int first = 0; first < projects; first += BATCH) {
      Matcher id =
          ID.matcher(
              finance.post(
                  "/projects:batch", NDJSON, lines(first, Math.min(projects, first + BATCH))));
      while (id.find()) {
        ids.add(id.group(1));
      }
    }
    if (ids.size() != projects) {
      throw new IllegalStateException("registered " + ids.size() + " of " + projects);
    }
    ids.stream()
        .limit(ACCOUNTS)
        .forEach(
            id ->
                finance.create(
                    "/projects/" + id + "/budgets/" + YEAR,
                    "{\"funds\":[{\"source\":\"APPROPRIATION\",\"amount\":\"900000000.00\"}]}"));
    return ids.subList(0, Math.min(ACCOUNTS, ids.size()));
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            n ->
                "{\"name\":\"项目%06d社区公共服务设施维护\",\"category\":\"RECURRENT\",\"unitCode\":\"%sU\",\"startDate\":\"%d-01-01\",\"endDate\":\"%d-12-31\"}"
                    .formatted(n, department(n), YEAR, YEAR))
        .collect(Collectors.joining("\n"));
  }

  /** Tables for the baselines, with rows as wide and indexes as the product's lists need. */
  static List<String> baseline(Connection database, int projects) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          """
          CREATE TABLE project (id uuid PRIMARY KEY, division text, code text, name text,
            category text, nature text, department_code text, unit_code text, start_date date,
            end_date date, status text, origin text, version bigint);
          CREATE INDEX ON project (division, department_code, code);
          CREATE TABLE execution (id uuid PRIMARY KEY, project_id uuid, fiscal_year integer,
            source text, amount numeric(18,2), voucher_number text, entry_date date, reason text);
          CREATE TABLE revinfo (rev integer PRIMARY KEY, revtstmp bigint);
          CREATE SEQUENCE revinfo_seq INCREMENT BY 50;
          CREATE TABLE execution_aud (id uuid, rev integer, revtype smallint, project_id uuid,
            fiscal_year integer, source text, amount numeric(18,2), voucher_number text,
            entry_date date, reason text, PRIMARY KEY (rev, id));
          """);
      statement.execute(
          """
          INSERT INTO project SELECT gen_random_uuid(), '%s', 'P' || lpad(n::text, 6, '0'),
            '项目' || lpad(n::text, 6, '0') || '社区公共服务设施维护', 'RECURRENT', NULL,
            'D' || lpad((n %% %d)::text, 3, '0'), 'D' || lpad((n %% %d)::text, 3, '0') || 'U',
            '%d-01-01', '%d-12-31', 'ACTIVE', 'ENTERED', 0 FROM generate_series(0, %d) n
          """
              .formatted(DIVISION, DEPARTMENTS, DEPARTMENTS, YEAR, YEAR, projects - 1));
      statement.execute("ANALYZE");
      List<String> ids = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("SELECT id FROM project ORDER BY code LIMIT " + ACCOUNTS)) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    }
  }
}
