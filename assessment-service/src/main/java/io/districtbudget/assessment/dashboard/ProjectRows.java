package io.districtbudget.assessment.dashboard;

import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a page of a year's projects, whatever is known of each, in one statement. */
@ApplicationScoped
class ProjectRows {
  private static final String SELECT =
      """
      SELECT p.id, p.code, p.name, p.department_code, p.department_name, p.unit_code, p.unit_name,
        p.status, b.year_start, b.full_year, b.executed, m.light, m.month, a.id AS assessment,
        a.status AS state, CASE WHEN a.filled THEN a.final_total END,
        CASE WHEN a.filled THEN a.final_grade END, coalesce(jsonb_array_length(a.findings), 0),
        a.version, cast(%1$s AS text) AS position
      """;
  private static final String FROM =
      """
      FROM project p
      JOIN project_budget b ON b.project_id = p.id AND b.year = :year
      LEFT JOIN assessment a ON a.division = p.division AND a.project_id = p.id
        AND a.year = b.year AND a.counts
      """;
  private static final String NEWEST_MONTH =
      """
      LEFT JOIN LATERAL (
        SELECT light, month FROM monitoring
        WHERE division = p.division AND project_id = p.id AND year = b.year
          AND status = 'SUBMITTED'
        ORDER BY month DESC LIMIT 1) m ON true
      """;
  private static final String READ =
      SELECT
          + FROM
          + NEWEST_MONTH
          + "WHERE p.division = :division %2$s ORDER BY %1$s %3$s, p.id %3$s LIMIT :most";
  private static final String SEARCH =
      """
       AND (strpos(lower(p.name), :q) > 0 OR strpos(lower(p.code), :q) > 0
         OR strpos(lower(p.unit_name), :q) > 0)
      """;

  private final EntityManager entities;
  private final Caller caller;

  ProjectRows(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  private record Placed(ProjectRow row, String position) {}

  Page<ProjectRow> read(int year, ProjectRowQuery asked) {
    if (asked.department != null) {
      caller.requireRows(asked.department, caller.unit().orElse(null));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("year", year);
    values.put("division", caller.division());
    String filters = filters(asked, values);
    Map<String, Object> filtering = Map.copyOf(values);
    values.put("most", asked.limit + 1);
    String conditions = filters + beyond(asked, values);
    ProjectRowQuery.Order order = asked.sort;
    Query query =
        entities.createNativeQuery(
            READ.formatted(order.by, conditions, order.ascending ? "" : "DESC"), Object[].class);
    values.forEach(query::setParameter);
    List<Placed> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      rows.add(new Placed(row(cells), (String) cells[cells.length - 1]));
    }
    return asked.page(
        rows,
        row -> List.of(row.position(), row.row().projectId().toString()),
        Placed::row,
        () -> count(asked.light.isEmpty() ? "" : NEWEST_MONTH, filters, filtering));
  }

  private long count(String newestMonth, String filters, Map<String, Object> values) {
    Query query =
        entities.createNativeQuery(
            "SELECT count(*) " + FROM + newestMonth + "WHERE p.division = :division " + filters,
            Long.class);
    values.forEach(query::setParameter);
    return (Long) query.getSingleResult();
  }

  private String filters(ProjectRowQuery asked, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    equal(sql, values, "p.department_code", "ownDepartment", caller.department().orElse(null));
    equal(sql, values, "p.unit_code", "ownUnit", caller.unit().orElse(null));
    equal(sql, values, "p.department_code", "department", asked.department);
    equal(sql, values, "p.unit_code", "unit", asked.unit);
    among(sql, values, "a.status", "status", asked.status);
    among(sql, values, "a.filled AND a.final_grade", "grade", asked.grade);
    among(sql, values, "m.light", "light", asked.light);
    if (asked.q != null && !asked.q.isBlank()) {
      sql.append(SEARCH);
      values.put("q", asked.q.strip().toLowerCase(Locale.ROOT));
    }
    return sql.toString();
  }

  /** The rows after the page's position, if it has one. */
  private static String beyond(ProjectRowQuery asked, Map<String, Object> values) {
    List<String> position = asked.position(2);
    if (position.isEmpty()) {
      return "";
    }
    values.put("place", position.get(0));
    values.put("after", position.get(1));
    return " AND (%s, p.id) %s (cast(:place AS %s), cast(:after AS uuid)) "
        .formatted(asked.sort.by, asked.sort.ascending ? ">" : "<", asked.sort.type);
  }

  private static void among(
      StringBuilder sql,
      Map<String, Object> values,
      String column,
      String name,
      List<? extends Enum<?>> wanted) {
    if (!wanted.isEmpty()) {
      sql.append(" AND ").append(column).append(" IN (:").append(name).append(')');
      values.put(name, wanted.stream().map(Enum::name).toList());
    }
  }

  private static void equal(
      StringBuilder sql,
      Map<String, Object> values,
      String column,
      String name,
      @Nullable Object value) {
    if (value != null) {
      sql.append(" AND ").append(column).append(" = :").append(name);
      values.put(name, value.toString());
    }
  }

  private static ProjectRow row(Object[] cells) {
    YearFigures money = new YearFigures();
    money.add("fullYear", (BigDecimal) cells[9]);
    money.add("executed", (BigDecimal) cells[10]);
    return new ProjectRow(
        (UUID) cells[0],
        (String) cells[1],
        (String) cells[2],
        (String) cells[3],
        (String) cells[4],
        (String) cells[5],
        (String) cells[6],
        "CANCELLED".equals(cells[7]),
        plain(cells[8]),
        plain(cells[9]),
        plain(cells[10]),
        money.rate(),
        cells[11] == null ? null : Light.valueOf((String) cells[11]),
        (Integer) cells[12],
        (UUID) cells[13],
        cells[14] == null ? null : Status.valueOf((String) cells[14]),
        cells[15] == null ? null : plain(cells[15]),
        cells[16] == null ? null : Grade.valueOf((String) cells[16]),
        ((Number) cells[17]).intValue(),
        cells[18] == null ? null : ExpectedVersion.etag(((Number) cells[18]).longValue()));
  }

  private static String plain(Object amount) {
    return ((BigDecimal) amount).setScale(2).toPlainString();
  }
}
