package io.districtbudget.project.registry;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the project list, with one statement each. What is sought comes by the index of the
 * names' characters and neighbours: at least half of them must be there, or all in one piece.
 */
@ApplicationScoped
class ProjectPages {

  private static final int HALF = 500;

  /** Parts of a page's position: the key of the order, and the code. */
  private static final int POSITION = 2;

  private static final String SELECT =
      """
      SELECT p.id, p.code, p.name, p.category, p.nature, p.department_code, p.unit_code,
        p.start_date, p.end_date, p.status, p.origin, %s AS years,
        %s AS sort_key%s
      FROM project p%s WHERE true\
      """;

  /** Name and place of {@code project p} on the day {@code asOf}. */
  private static final String HELD =
      """

      JOIN LATERAL (SELECT l.name, l.normalized_name, l.department_code, l.unit_code
        FROM placement l WHERE l.division = p.division AND l.kind = 'PROJECT'
          AND l.subject = cast(p.id AS text) AND (l.valid_from IS NULL OR l.valid_from <= :asOf)
        ORDER BY l.number DESC LIMIT 1) h ON true\
      """;

  private static final String HELD_COLUMNS =
      ", h.name AS held_name, h.department_code AS held_department, h.unit_code AS held_unit";

  /** A caller keeps the years that were its own at their end. */
  private static final String OWN_IN_YEAR =
      """
      (%1$s OR EXISTS (SELECT FROM placement o WHERE o.division = p.division
        AND o.kind = 'PROJECT' AND o.subject = cast(p.id AS text) AND %2$s
        AND o.number = (SELECT max(l.number) FROM placement l WHERE l.division = o.division
          AND l.kind = o.kind AND l.subject = o.subject
          AND (l.valid_from IS NULL OR l.valid_from <= make_date(:year, 12, 31)))))\
      """;

  private static final String ORDER = " ORDER BY sort_key %1$s, p.code %1$s";

  private static final String IN_YEAR =
      """
      (make_date(:year, 12, 31) >= coalesce(p.start_date, p.end_date)
          AND make_date(:year, 1, 1) <= coalesce(p.end_date, p.start_date)
        OR EXISTS (SELECT FROM budget_account a
            WHERE a.division = p.division AND a.project_id = p.id AND a.fiscal_year = :year))\
      """;

  private static final String SOUGHT =
      """
      p.grams && name_pairs(:q) AND grams_in_common(name_grams(:q), p.grams) >= :half\
      """;

  private static final String NAMED =
      """
      (p.normalized_name = :name%1$s
        OR cast(p.id AS text) IN (SELECT f.subject FROM placement f
              WHERE f.division = :division AND f.kind = 'PROJECT' AND f.normalized_name = :name%2$s)
          AND NOT EXISTS (SELECT FROM project c
              WHERE c.division = :division AND c.normalized_name = :name%3$s))\
      """;

  private final Rows rows;
  private final Caller caller;

  ProjectPages(Rows rows, Caller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  /**
   * One page of the projects that the caller may see. The number stands in the statement: with a
   * parameter for it PostgreSQL plans each page anew.
   */
  Page<ProjectResponse> read(ProjectQuery query) {
    Statement statement = statement(query, query.order(), query.position(POSITION));
    boolean past = query.asOf != null;
    return query.page(
        rows.list(
            statement.sql() + " LIMIT " + (query.limit + 1),
            statement.values(),
            row -> Row.of(row, past)),
        row -> List.of(row.sortKey(), row.item().code()),
        Row::item,
        () -> count(query));
  }

  private long count(ProjectQuery query) {
    Statement every = statement(query, ProjectSort.CODE, List.of());
    return rows.list(
            "SELECT count(*) FROM (" + every.sql() + ") AS every",
            every.values(),
            row -> row.getLong(1))
        .get(0);
  }

  /** A project with its name and place of the day that was asked for, else today's. */
  private record Row(ProjectResponse item, String sortKey) {

    static Row of(ResultSet row, boolean past) throws SQLException {
      ProjectRow project = ProjectRow.read(row);
      ProjectResponse item =
          past
              ? project.listed(
                  row.getString("held_name"),
                  row.getString("held_department"),
                  row.getString("held_unit"))
              : project.listed(project.name(), project.departmentCode(), project.unitCode());
      return new Row(item, row.getString("sort_key"));
    }
  }

  /** A statement for PostgreSQL and the values of its parameters. */
  record Statement(String sql, Map<String, Object> values) {}

  /** Hibernate adds the division to its own queries only: here it stands in the statement. */
  Statement statement(ProjectQuery query, ProjectSort order, List<String> position) {
    String place = query.asOf == null ? "p" : "h";
    Conditions where = new Conditions();
    where.and("p.division = :division", "division", caller.division());
    own(where, query, place);
    where.among(place + ".department_code", "department", query.department);
    where.among("p.category", "category", names(query.category));
    where.among("p.nature", "nature", names(query.nature));
    where.among("p.status", "status", names(query.status));
    where.and(IN_YEAR, "year", query.year);
    if (query.name == null) {
      where.and(place + ".unit_code = :unit", "unit", query.unit);
    } else {
      named(where, query.name, query.unit);
    }
    if (query.searches()) {
      String sought = Objects.requireNonNull(query.q);
      where.and(SOUGHT, "q", Names.normalize(sought));
      where.values.put("half", HALF);
      if (order == ProjectSort.RELEVANCE) {
        where.values.put("part", Names.within(sought));
      }
    }
    if (!position.isEmpty()) {
      where.and(
          "(" + order.key(place) + ", p.code) " + order.after() + " (:key, :code)",
          "key",
          position.get(0));
      where.values.put("code", position.get(1));
    }
    boolean past = query.asOf != null;
    if (past) {
      where.values.put("asOf", query.asOf);
    }
    String select =
        SELECT.formatted(
            FiscalYears.WITH_BUDGET, order.key(place), past ? HELD_COLUMNS : "", past ? HELD : "");
    return new Statement(select + where.text + ORDER.formatted(order.direction()), where.values);
  }

  /** Of a past day the rows of that day; else today's, and of a year those of its end too. */
  private void own(Conditions where, ProjectQuery query, String place) {
    Map<String, String> own = new TreeMap<>();
    caller.department().ifPresent(code -> own.put("department_code", code));
    caller.unit().ifPresent(code -> own.put("unit_code", code));
    if (own.isEmpty()) {
      return;
    }
    own.forEach(where.values::put);
    String now = rows(own, place);
    where
        .text
        .append("\n  AND ")
        .append(
            query.asOf == null && query.year != null
                ? OWN_IN_YEAR.formatted(now, rows(own, "o"))
                : now);
  }

  private static String rows(Map<String, String> own, String place) {
    return own.keySet().stream()
        .map(column -> place + "." + column + " = :" + column)
        .collect(Collectors.joining(" AND "));
  }

  /** A project is found by the unit and name that it has, else by those that it had. */
  private static void named(Conditions where, String name, @Nullable String unit) {
    String ofUnit = unit == null ? "" : " AND %s.unit_code = :unit";
    where.and(
        NAMED.formatted(ofUnit.formatted("p"), ofUnit.formatted("f"), ofUnit.formatted("c")),
        "name",
        Names.normalize(name));
    if (unit != null) {
      where.values.put("unit", unit);
    }
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }

  private static final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    void and(String condition, String parameter, @Nullable Object value) {
      if (value != null) {
        text.append("\n  AND ").append(condition);
        values.put(parameter, value);
      }
    }

    /** One value has the plan of a single one. */
    void among(String column, String parameter, List<String> wanted) {
      if (wanted.size() == 1) {
        and(column + " = :" + parameter, parameter, wanted.get(0));
      } else if (!wanted.isEmpty()) {
        and(column + " = ANY(:" + parameter + ")", parameter, wanted.toArray(String[]::new));
      }
    }
  }
}
