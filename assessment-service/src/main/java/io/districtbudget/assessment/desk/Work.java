package io.districtbudget.assessment.desk;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 待办 (what waits for the caller): one statement for the page, one for the counts. */
@ApplicationScoped
class Work {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Who sees what, and the filters but the kind; {@code today} tells what is overdue. */
  private static final String WHERE =
      """
       w WHERE w.division = ? AND (? = '' OR w.department_code = ?) AND (? = '' OR w.unit_code = ?)
        AND (?::integer IS NULL OR w.year = ?) AND (?::text IS NULL OR w.department_code = ?)
        AND (?::text[] IS NULL OR w.department_code = ANY (?))
        AND (?::boolean IS NULL OR (coalesce(w.due < ?, false)) = ?)
        AND (w.kind <> 'ASSESSMENT_RECHECK' OR coalesce((SELECT r.officer_sub
            FROM recheck_assignment r WHERE r.division = w.division AND r.assessment_id::text = w.id
            ORDER BY r.number DESC LIMIT 1), ?) = ?)
      """;

  private static final String PAGE =
      """
      SELECT w.*, d.name AS department_name,
        (SELECT u.unit_name FROM project u WHERE u.division = w.division
           AND u.department_code = w.department_code AND u.unit_code = w.unit_code LIMIT 1)
           AS unit_name,
        coalesce(w.since, (SELECT e.at FROM audit_entry e WHERE e.division = w.division
           AND e.aggregate = w.trail ORDER BY e.number DESC LIMIT 1)) AS waits_since
      FROM (SELECT * FROM (%s)%s AND (?::text IS NULL OR w.kind = ?)
        AND (coalesce(w.due, DATE '9999-12-31'), w.kind, w.year, w.id) > (?, ?, ?, ?)
        ORDER BY coalesce(w.due, DATE '9999-12-31'), w.kind, w.year, w.id LIMIT ?) w
      LEFT JOIN department d ON d.division = w.division AND d.code = w.department_code
      ORDER BY coalesce(w.due, DATE '9999-12-31'), w.kind, w.year, w.id
      """;

  private static final String COUNTS =
      """
      SELECT w.kind, count(*), count(*) FILTER (WHERE w.due < ?), min(w.due)
      FROM (%s)%s GROUP BY w.kind ORDER BY w.kind
      """;

  private final AgroalDataSource dataSource;
  private final Caller caller;
  private final Sections sections;
  private final Clock clock;

  Work(AgroalDataSource dataSource, Caller caller, Sections sections, Clock clock) {
    this.dataSource = dataSource;
    this.caller = caller;
    this.sections = sections;
    this.clock = clock;
  }

  /** A row that waits, with the parts of its place in the list. */
  private record Row(LocalDate order, WorkResponse.Item item) {
    List<String> key() {
      return List.of(order.toString(), item.kind().name(), "" + item.year(), item.id());
    }
  }

  /** What is asked for, by whom, and on which day. */
  private record Question(
      WorkQuery filters, String sources, String @Nullable [] departments, LocalDate today) {}

  /** What waits for the caller within the filters. */
  WorkResponse of(WorkQuery query) {
    List<WorkKind> kinds = WorkKind.of(caller::has);
    if (kinds.isEmpty()) {
      return new WorkResponse(List.of(), null, 0, 0, List.of());
    }
    Question question =
        new Question(
            query,
            kinds.stream().map(WorkKind::select).collect(Collectors.joining(" UNION ALL ")),
            query.section ? sections.departmentsOf(caller.subject()).toArray(String[]::new) : null,
            LocalDate.now(clock));
    try (Connection connection = dataSource.getConnection()) {
      List<WorkResponse.Count> counts = counts(connection, question);
      Page<WorkResponse.Item> page = query.page(rows(connection, question), Row::key, Row::item);
      return new WorkResponse(
          page.items(),
          page.next(),
          counts.stream().mapToLong(WorkResponse.Count::count).sum(),
          counts.stream().mapToLong(WorkResponse.Count::overdue).sum(),
          counts);
    } catch (SQLException cause) {
      throw new IllegalStateException("what waits was not read", cause);
    }
  }

  private List<Row> rows(Connection connection, Question question) throws SQLException {
    WorkQuery query = question.filters();
    List<String> after = query.position(4);
    boolean first = after.isEmpty();
    String kind = query.kind == null ? null : query.kind.name();
    List<Row> rows = new ArrayList<>();
    String sql = PAGE.formatted(question.sources(), WHERE);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int at = bind(select, 1, question);
      select.setString(at++, kind);
      select.setString(at++, kind);
      select.setObject(at++, first ? LocalDate.EPOCH : LocalDate.parse(after.get(0)));
      select.setString(at++, first ? "" : after.get(1));
      select.setInt(at++, first ? 0 : Integer.parseInt(after.get(2)));
      select.setString(at++, first ? "" : after.get(3));
      select.setInt(at, query.limit + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(row(row, question.today()));
        }
      }
    }
    return rows;
  }

  private List<WorkResponse.Count> counts(Connection connection, Question question)
      throws SQLException {
    List<WorkResponse.Count> counts = new ArrayList<>();
    String sql = COUNTS.formatted(question.sources(), WHERE);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, question.today());
      bind(select, 2, question);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          WorkKind kind = WorkKind.valueOf(row.getString(1));
          counts.add(
              new WorkResponse.Count(
                  kind,
                  kind.label(),
                  kind.english(),
                  row.getLong(2),
                  row.getLong(3),
                  row.getObject(4, LocalDate.class)));
        }
      }
    }
    return counts;
  }

  /** Binds {@link #WHERE}; answers the place after it. */
  private int bind(PreparedStatement select, int from, Question question) throws SQLException {
    WorkQuery query = question.filters();
    int at = from;
    select.setString(at++, caller.division());
    String department = caller.department().orElse("");
    select.setString(at++, department);
    select.setString(at++, department);
    String unit = caller.unit().orElse("");
    select.setString(at++, unit);
    select.setString(at++, unit);
    select.setObject(at++, query.year, Types.INTEGER);
    select.setObject(at++, query.year, Types.INTEGER);
    select.setString(at++, query.department);
    select.setString(at++, query.department);
    String[] section = question.departments();
    Array own = section == null ? null : select.getConnection().createArrayOf("text", section);
    select.setArray(at++, own);
    select.setArray(at++, own);
    select.setObject(at++, query.overdue, Types.BOOLEAN);
    select.setObject(at++, question.today());
    select.setObject(at++, query.overdue, Types.BOOLEAN);
    select.setString(at++, caller.subject());
    select.setString(at++, caller.subject());
    return at;
  }

  private static Row row(ResultSet row, LocalDate today) throws SQLException {
    WorkKind kind = WorkKind.valueOf(row.getString("kind"));
    LocalDate due = row.getObject("due", LocalDate.class);
    NamedProject project =
        new NamedProject(row.getObject("project_id", UUID.class), row.getString("name"));
    Integer month = row.getObject("month", Integer.class);
    Long version = row.getObject("version", Long.class);
    int year = row.getInt("year");
    WorkResponse.Item item =
        new WorkResponse.Item(
            kind,
            kind.label(),
            kind.english(),
            row.getString("id"),
            project,
            new Named(row.getString("department_code"), row.getString("department_name")),
            new Named(row.getString("unit_code"), row.getString("unit_name")),
            year,
            month,
            utc(row.getObject("waits_since", OffsetDateTime.class)),
            due,
            due != null && due.isBefore(today),
            version == null ? null : ExpectedVersion.etag(version),
            kind.page().of(project.id(), year, month, row.getString("id")));
    return new Row(Objects.requireNonNullElse(due, NEVER), item);
  }

  private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
