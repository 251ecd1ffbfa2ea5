package io.districtbudget.project.registry;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the project list, with one statement each. What is sought comes by the index of the
 * names' characters and neighbours: at least half of them must be there, or all in one piece.
 */
@ApplicationScoped
class ProjectPages {

  private static final int HALF = 500;

  private static final String SELECT =
      """
      SELECT {p.*}, array_to_string(project_years(p.id, p.start_date, p.end_date), ',') AS years,
        %s AS sort_key
      FROM project p WHERE true\
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

  private final EntityManager entities;
  private final Caller caller;

  ProjectPages(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** One page of the projects that the caller may see. */
  Page<ProjectResponse> read(ProjectQuery query) {
    ProjectSort order = query.order();
    Statement statement = statement(query, order);
    NativeQuery<?> sql =
        entities
            .createNativeQuery(statement.sql(), Object[].class)
            .unwrap(NativeQuery.class)
            .addEntity("p", Project.class)
            .addScalar("years", String.class)
            .addScalar("sort_key", String.class)
            .setMaxResults(query.limit + 1);
    statement.values().forEach(sql::setParameter);
    List<Row> rows = sql.getResultList().stream().map(Row::of).toList();
    return query.page(
        rows,
        row -> List.of(row.sortKey(), row.project().code()),
        row -> ProjectResponse.from(row.project(), row.years()));
  }

  private record Row(Project project, List<Integer> years, String sortKey) {

    static Row of(Object row) {
      Object[] columns = (Object[]) row;
      return new Row(
          (Project) columns[0], FiscalYears.of((String) columns[1]), Objects.toString(columns[2]));
    }
  }

  /** A statement for PostgreSQL and the values of its parameters. */
  record Statement(String sql, Map<String, Object> values) {}

  /** Hibernate adds the division to its own queries only: here it stands in the statement. */
  Statement statement(ProjectQuery query, ProjectSort order) {
    Conditions where = new Conditions();
    where.and("p.division = :division", "division", caller.division());
    where.and("p.department_code = :own", "own", caller.department().orElse(null));
    where.and("p.unit_code = :ownUnit", "ownUnit", caller.unit().orElse(null));
    where.and("p.department_code = :department", "department", query.department);
    where.and("p.category = :category", "category", text(query.category));
    where.and("p.nature = :nature", "nature", text(query.nature));
    where.and("p.status = :status", "status", text(query.status));
    where.and(IN_YEAR, "year", query.year);
    if (query.name == null) {
      where.and("p.unit_code = :unit", "unit", query.unit);
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
    List<String> position = query.position(2);
    if (!position.isEmpty()) {
      where.and(
          "(" + order.key() + ", p.code) " + order.after() + " (:key, :code)",
          "key",
          position.get(0));
      where.values.put("code", position.get(1));
    }
    return new Statement(
        SELECT.formatted(order.key()) + where.text + ORDER.formatted(order.direction()),
        where.values);
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

  private static @Nullable String text(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
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
  }
}
