package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 项目档案 (dossier): everything that is served of one project, by one statement. */
@ApplicationScoped
class ProjectDossier {

  private static final String SELECT =
      """
      SELECT p.id, p.code, p.name, p.category, p.nature, p.department_code, p.unit_code,
        p.start_date, p.end_date, p.status, p.origin, p.version, %s AS years,
        h.name AS held_name, h.department_code AS held_department, h.department_name,
        h.unit_code AS held_unit, h.unit_name,
        ARRAY(SELECT f.name FROM placement f WHERE f.division = p.division AND f.kind = 'PROJECT'
          AND f.subject = cast(p.id AS text) AND f.name <> p.name
          GROUP BY f.name ORDER BY min(f.number)) AS former_names,
        d.content, d.historical
      FROM project p
      JOIN LATERAL (SELECT l.name, l.department_code, l.department_name, l.unit_code, l.unit_name
        FROM placement l WHERE l.division = p.division AND l.kind = 'PROJECT'
          AND l.subject = cast(p.id AS text)%s ORDER BY l.number DESC LIMIT 1) h ON true
      LEFT JOIN LATERAL (SELECT s.content, s.historical FROM project_description s
        WHERE s.division = p.division AND s.project_id = p.id%s
        ORDER BY s.fiscal_year DESC LIMIT 1) d ON true
      WHERE p.division = :division AND p.id = :id\
      """;

  private static final String NOW = SELECT.formatted(FiscalYears.WITH_BUDGET, "", "");

  private static final String AS_OF =
      SELECT.formatted(
          FiscalYears.WITH_BUDGET,
          " AND (l.valid_from IS NULL OR l.valid_from <= :asOf)",
          " AND s.fiscal_year <= :year");

  private static final String YEARS =
      "SELECT " + FiscalYears.WITH_BUDGET + " FROM project p WHERE p.id = :id";

  private final Rows rows;
  private final EntityManager entities;
  private final Caller caller;
  private final Histories histories;

  ProjectDossier(Rows rows, EntityManager entities, Caller caller, Histories histories) {
    this.rows = rows;
    this.entities = entities;
    this.caller = caller;
    this.histories = histories;
  }

  /** A project with the entity tag of its version. */
  record Shown(ProjectResponse response, String etag) {}

  /** The project as an act has left it. */
  Shown of(Project project) {
    write();
    return read(project.id(), null);
  }

  /**
   * The project as it is, or with the name and place that it had on a day: then also one that was
   * the caller's on that day and has moved away since.
   *
   * @throws io.districtbudget.support.problem.ProblemException 404 PROJECT_UNKNOWN unless it is
   *     within the caller's rows
   */
  Shown read(UUID id, @Nullable LocalDate asOf) {
    Map<String, Object> values = new HashMap<>(Map.of("division", caller.division(), "id", id));
    if (asOf != null) {
      values.put("asOf", asOf);
      values.put("year", asOf.getYear());
    }
    return rows.first(asOf == null ? NOW : AS_OF, values, Dossier::read)
        .filter(
            found ->
                caller.mayTouch(found.department(), found.unit())
                    || asOf != null && found.wasOf(caller))
        .map(Dossier::shown)
        .orElseThrow(() -> Registry.unknown(id));
  }

  History history(Project project) {
    return histories.of(Placement.Kind.PROJECT, project.id().toString());
  }

  /** The fiscal years that it spans or has a budget in. */
  List<Integer> years(Project project) {
    write();
    return rows.list(
            YEARS,
            Map.of("id", project.id()),
            row -> FiscalYears.of(row.getString(1), project.startDate(), project.endDate()))
        .get(0);
  }

  /** What the transaction has changed must stand in the tables before it is read there. */
  private void write() {
    if (entities.isJoinedToTransaction()) {
      entities.flush();
    }
  }

  /** A row: the project as it is served, and where it belongs today. */
  private record Dossier(Shown shown, String department, String unit) {

    static Dossier read(ResultSet row) throws SQLException {
      String content = row.getString("content");
      return new Dossier(
          new Shown(
              response(
                  row,
                  content == null
                      ? null
                      : DescriptionResponse.stored(content, row.getBoolean("historical"))),
              ExpectedVersion.etag(row.getLong("version"))),
          row.getString("department_code"),
          row.getString("unit_code"));
    }

    private static ProjectResponse response(
        ResultSet row, @Nullable DescriptionResponse description) throws SQLException {
      ProjectRow project = ProjectRow.read(row);
      return new ProjectResponse(
          project.id(),
          project.code(),
          row.getString("held_name"),
          project.category(),
          project.nature(),
          row.getString("held_department"),
          row.getString("department_name"),
          row.getString("held_unit"),
          row.getString("unit_name"),
          project.startDate(),
          project.endDate(),
          project.years(),
          texts(row.getArray("former_names")),
          project.status(),
          project.origin(),
          description);
    }

    private static List<String> texts(Array array) throws SQLException {
      return List.of((String[]) array.getArray());
    }

    /** Nobody without limits had it before and has lost it since. */
    boolean wasOf(Caller caller) {
      return caller.isLimited()
          && caller.mayTouch(shown.response().departmentCode(), shown.response().unitCode());
    }
  }
}
