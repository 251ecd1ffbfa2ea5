package io.districtbudget.assessment.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 账号 (who works here): the accounts that have asked who they are, with the roles and rows of their
 * newest token. Who may do what is decided in the realm alone; this only tells what was seen.
 */
@ApplicationScoped
class Actors {

  /** Seen within the hour with the same roles and rows: nothing is written. */
  private static final String SEE =
      """
      INSERT INTO desk_actor AS a (division, subject, name, account, roles, department, unit,
          first_seen, last_seen)
      VALUES (:division, :subject, :name, :account, :roles, :department, :unit, :at, :at)
      ON CONFLICT (division, subject) DO UPDATE SET name = excluded.name,
        account = excluded.account, roles = excluded.roles, department = excluded.department,
        unit = excluded.unit, last_seen = excluded.last_seen
      WHERE a.last_seen < excluded.last_seen - INTERVAL '1 hour'
        OR (a.name, a.roles, coalesce(a.department, ''), coalesce(a.unit, ''))
          <> (excluded.name, excluded.roles, coalesce(excluded.department, ''),
            coalesce(excluded.unit, ''))
      """;

  private static final String SEEN =
      """
      SELECT a.subject, a.name, a.account, a.roles, a.department, d.name, a.unit,
        (SELECT p.unit_name FROM project p WHERE p.division = a.division
          AND p.unit_code = a.unit LIMIT 1), a.first_seen, a.last_seen
      FROM desk_actor a
      LEFT JOIN department d ON d.division = a.division AND d.code = a.department
      WHERE a.division = :division AND (:role = '' OR :role = ANY(a.roles))
      ORDER BY a.name, a.subject
      """;

  private final Rows rows;
  private final Caller caller;
  private final Clock clock;

  Actors(Rows rows, Caller caller, Clock clock) {
    this.rows = rows;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * An account as it was seen.
   *
   * @param sub the token's subject
   * @param account as audit trails name it
   * @param department that its rows are limited to, absent for the whole division
   */
  @Schema(name = "SeenActor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Seen(
      String sub,
      String name,
      String account,
      List<String> roles,
      @Nullable Named department,
      @Nullable Named unit,
      OffsetDateTime firstSeen,
      OffsetDateTime lastSeen) {}

  /** Notes that the caller is here, with its roles in the order of their list. */
  @Transactional
  void note(List<String> roles) {
    Map<String, Object> values = new HashMap<>();
    values.put("division", caller.division());
    values.put("subject", caller.subject());
    values.put("name", caller.displayName());
    values.put("account", caller.name());
    values.put("roles", roles.toArray(String[]::new));
    values.put("department", caller.department().orElse(null));
    values.put("unit", caller.unit().orElse(null));
    values.put("at", OffsetDateTime.now(clock));
    rows.write(SEE, values);
  }

  /** All of the division, or those with a role. */
  List<Seen> seen(@Nullable String role) {
    return rows.list(
        SEEN,
        Map.of("division", caller.division(), "role", role == null ? "" : role),
        row ->
            new Seen(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                Named.of(row.getString(5), row.getString(6)),
                Named.of(row.getString(7), row.getString(8)),
                utc(row.getObject(9, OffsetDateTime.class)),
                utc(row.getObject(10, OffsetDateTime.class))));
  }

  private static OffsetDateTime utc(OffsetDateTime time) {
    return time.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
