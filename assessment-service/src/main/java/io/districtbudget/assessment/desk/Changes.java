package io.districtbudget.assessment.desk;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 动态 (what happened to the caller's rows): one statement for the page, one for the counts. */
@ApplicationScoped
class Changes {

  private static final Duration USUALLY = Duration.ofDays(7);
  private static final Duration AT_MOST = Duration.ofDays(92);

  /** A transaction that has written its row but is not committed yet is seen the next time. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  /** A row that was noted before its project was known belongs where the project does. */
  private static final String FROM =
      """
      FROM desk_change c LEFT JOIN project p ON p.id = c.project_id AND p.division = c.division
      WHERE c.division = ? AND c.noted_at >= ?
        AND (? = '' OR coalesce(c.department_code, p.department_code) = ?)
        AND (? = '' OR coalesce(c.unit_code, p.unit_code) = ?)
        AND (?::text IS NULL OR coalesce(c.department_code, p.department_code) = ?)
      """;

  private static final String PAGE =
      """
      SELECT c.*, p.name AS project_name, d.name AS department_name,
        (SELECT u.unit_name FROM project u WHERE u.division = c.division
           AND u.department_code = c.department AND u.unit_code = c.unit LIMIT 1) AS unit_name,
        (SELECT a.name FROM desk_actor a WHERE a.division = c.division AND a.account = c.actor
           ORDER BY a.last_seen DESC LIMIT 1) AS actor_name
      FROM (SELECT c.*, coalesce(c.department_code, p.department_code) AS department,
          coalesce(c.unit_code, p.unit_code) AS unit
        %s AND (?::text IS NULL OR c.kind = ?)
          AND (?::timestamptz IS NULL OR (c.noted_at, c.id) < (?, ?))
        ORDER BY c.noted_at DESC, c.id DESC LIMIT ?) c
      LEFT JOIN project p ON p.id = c.project_id AND p.division = c.division
      LEFT JOIN department d ON d.division = c.division AND d.code = c.department
      ORDER BY c.noted_at DESC, c.id DESC
      """
          .formatted(FROM);

  private static final String COUNTS = "SELECT c.kind, count(*) " + FROM + " GROUP BY 1 ORDER BY 1";

  private final AgroalDataSource dataSource;
  private final Caller caller;
  private final Clock clock;

  Changes(AgroalDataSource dataSource, Caller caller, Clock clock) {
    this.dataSource = dataSource;
    this.caller = caller;
    this.clock = clock;
  }

  /** A row with its place in the list. */
  private record Row(OffsetDateTime noted, ChangesResponse.Item item) {
    List<String> key() {
      return List.of(noted.toString(), item.id());
    }
  }

  /** What happened since, within the filters; 400 SINCE_TOO_EARLY for more than 92 days. */
  ChangesResponse of(ChangesQuery query) {
    OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    OffsetDateTime since = query.since == null ? now.minus(USUALLY) : query.since;
    if (since.isBefore(now.minus(AT_MOST))) {
      throw DeskRefusal.SINCE_TOO_EARLY.problem(Map.of("days", AT_MOST.toDays()));
    }
    try (Connection connection = dataSource.getConnection()) {
      List<ChangesResponse.Count> counts = counts(connection, query, since);
      Page<ChangesResponse.Item> page =
          query.page(rows(connection, query, since), Row::key, Row::item);
      return new ChangesResponse(page.items(), page.next(), now.minus(OVERLAP), counts);
    } catch (SQLException cause) {
      throw new IllegalStateException("what happened was not read", cause);
    }
  }

  private List<Row> rows(Connection connection, ChangesQuery query, OffsetDateTime since)
      throws SQLException {
    List<String> after = query.position(2);
    OffsetDateTime from = after.isEmpty() ? null : OffsetDateTime.parse(after.get(0));
    String kind = query.kind == null ? null : query.kind.name();
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      int at = bind(select, query, since);
      select.setString(at++, kind);
      select.setString(at++, kind);
      select.setObject(at++, from);
      select.setObject(at++, from);
      select.setLong(at++, after.isEmpty() ? 0 : Long.parseLong(after.get(1)));
      select.setInt(at, query.limit + 1);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(row(row));
        }
      }
    }
    return rows;
  }

  private List<ChangesResponse.Count> counts(
      Connection connection, ChangesQuery query, OffsetDateTime since) throws SQLException {
    List<ChangesResponse.Count> counts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COUNTS)) {
      bind(select, query, since);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ChangeKind kind = ChangeKind.valueOf(row.getString(1));
          counts.add(new ChangesResponse.Count(kind, kind.label(), kind.english(), row.getLong(2)));
        }
      }
    }
    return counts;
  }

  /** Binds {@link #FROM}; answers the place after it. */
  private int bind(PreparedStatement select, ChangesQuery query, OffsetDateTime since)
      throws SQLException {
    int at = 1;
    select.setString(at++, caller.division());
    select.setObject(at++, since);
    String department = caller.department().orElse("");
    select.setString(at++, department);
    select.setString(at++, department);
    String unit = caller.unit().orElse("");
    select.setString(at++, unit);
    select.setString(at++, unit);
    select.setString(at++, query.department);
    select.setString(at++, query.department);
    return at;
  }

  private static Row row(ResultSet row) throws SQLException {
    ChangeKind kind = ChangeKind.valueOf(row.getString("kind"));
    UUID project = row.getObject("project_id", UUID.class);
    Integer year = row.getObject("year", Integer.class);
    Integer month = row.getObject("month", Integer.class);
    ChangesResponse.Item item =
        new ChangesResponse.Item(
            row.getString("id"),
            utc(row, "at"),
            kind,
            kind.label(),
            kind.english(),
            row.getString("actor"),
            row.getString("actor_name"),
            new NamedProject(project, row.getString("project_name")),
            Named.of(row.getString("department"), row.getString("department_name")),
            Named.of(row.getString("unit"), row.getString("unit_name")),
            year,
            month,
            plain(row.getBigDecimal("amount")),
            row.getString("reason"),
            kind.page().of(project, year, month, row.getString("thing")));
    return new Row(utc(row, "noted_at"), item);
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private static OffsetDateTime utc(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
