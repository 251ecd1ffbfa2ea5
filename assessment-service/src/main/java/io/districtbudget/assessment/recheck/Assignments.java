package io.districtbudget.assessment.recheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 复核分派 (assignments of rechecks): the newest one of each self-assessment holds. */
@ApplicationScoped
class Assignments {

  private static final String WAITING =
      """
      SELECT id FROM assessment WHERE division = :division AND year = :year
        AND id = ANY(cast(:ids AS uuid[])) AND status = 'DEPARTMENT_REVIEWED'
      """;
  private static final String KEEP =
      """
      INSERT INTO recheck_assignment (division, year, assessment_id, officer_sub, officer_name,
          assigned_by, assigned_at)
      SELECT :division, :year, id, :sub, :name, :by, :at FROM unnest(cast(:ids AS uuid[])) AS id
      """;
  private static final String NEWEST =
      """
      SELECT * FROM (SELECT DISTINCT ON (assessment_id) assessment_id, officer_sub, officer_name,
          assigned_by, assigned_at
        FROM recheck_assignment WHERE division = :division AND year = :year
        ORDER BY assessment_id, number DESC) newest
      WHERE officer_sub IS NOT NULL ORDER BY assessment_id
      """;

  private final Rows rows;
  private final Caller caller;
  private final Clock clock;

  Assignments(Rows rows, Caller caller, Clock clock) {
    this.rows = rows;
    this.caller = caller;
    this.clock = clock;
  }

  /** Who is to recheck a self-assessment. */
  @Schema(name = "RecheckAssignment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Assignment(
      UUID assessmentId,
      AssignmentRequest.Officer officer,
      String assignedBy,
      OffsetDateTime assignedAt) {}

  /** Those that hold, of a year. */
  List<Assignment> of(int year) {
    return rows.list(
        NEWEST,
        Map.of("division", caller.division(), "year", year),
        row ->
            new Assignment(
                row.getObject(1, UUID.class),
                new AssignmentRequest.Officer(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
  }

  /**
   * Assigns all of them or none.
   *
   * @throws ProblemException 422 RECHECK_NOT_WAITING with those that wait for no recheck
   */
  @Transactional
  List<Assignment> assign(AssignmentRequest asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("division", caller.division());
    values.put("year", asked.year());
    values.put("ids", asked.assessmentIds().stream().map(UUID::toString).toArray(String[]::new));
    Set<UUID> waiting =
        new LinkedHashSet<>(rows.list(WAITING, values, row -> row.getObject(1, UUID.class)));
    refuse(asked, waiting);
    AssignmentRequest.@Nullable Officer officer = asked.officer();
    values.put("sub", officer == null ? null : officer.sub());
    values.put("name", officer == null ? null : officer.name());
    values.put("by", caller.name());
    values.put("at", OffsetDateTime.now(clock));
    rows.write(KEEP, values);
    return of(asked.year());
  }

  private static void refuse(AssignmentRequest asked, Set<UUID> waiting) {
    List<Violation> violations =
        asked.assessmentIds().stream()
            .filter(id -> !waiting.contains(id))
            .map(
                id ->
                    RecheckRefusal.RECHECK_NOT_WAITING.at(
                        "/assessmentIds/" + asked.assessmentIds().indexOf(id), id))
            .toList();
    if (!violations.isEmpty()) {
      throw RecheckRefusal.NOTHING_ASSIGNED.problem(Map.of("count", violations.size()), violations);
    }
  }
}
