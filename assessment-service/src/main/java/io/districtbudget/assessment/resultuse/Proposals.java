package io.districtbudget.assessment.resultuse;

import io.districtbudget.scoring.proposal.Period;
import io.districtbudget.scoring.proposal.YearResult;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Reads what proposals rest on: one statement a page, and one for all departments. */
@ApplicationScoped
class Proposals {
  private static final int FETCH = 500;
  private static final String READ =
      """
      SELECT a.id, a.project_id, a.project_name, a.department_code, a.unit_code,
        a.status = 'PUBLISHED', a.final_total, a.final_grade,
        CAST(a.money -> 'total' ->> 'fullYear' AS numeric),
        CAST(a.money -> 'total' ->> 'executed' AS numeric),
        (SELECT count(*) FROM finding f WHERE f.assessment_id = a.id AND f.severity = 'ERROR'
           AND f.accepted_by IS NULL),
        EXISTS (SELECT FROM finding f WHERE f.assessment_id = a.id
           AND f.code = 'LOW_EXECUTION_UNEXPLAINED' AND f.accepted_by IS NULL),
        EXISTS (SELECT FROM finding f WHERE f.assessment_id = a.id
           AND f.code = 'PROJECT_CANCELLATION_PROPOSED' AND f.accepted_by IS NULL),
        (SELECT count(*) FROM rectification r WHERE r.division = a.division
           AND r.project_id = a.project_id AND r.year = a.year
           AND r.status IN ('ISSUED', 'ANSWERED', 'RETURNED')),
        p.category, coalesce(p.end_date, a.project_end), coalesce(p.status = 'CANCELLED', false)
      FROM assessment a LEFT JOIN project p ON p.division = a.division AND p.id = a.project_id
      WHERE a.division = ?1 AND a.year = ?2 AND a.counts AND (?3 = '' OR a.department_code = ?3)
        AND (?4 = '' OR a.unit_code = ?4)
        AND a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
        AND (a.department_code, a.id) > (?5, ?6)
      ORDER BY a.department_code, a.id LIMIT ?7
      """;

  private final EntityManager entities;
  private final Caller caller;

  Proposals(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** An assessment with what its proposal follows from. */
  record Row(
      UUID assessmentId,
      UUID projectId,
      String projectName,
      String departmentCode,
      String unitCode,
      boolean published,
      YearResult result) {}

  /** One more than a page of what the caller may see, by department. */
  List<Row> read(ProposalQuery query) {
    List<String> position = query.position(2);
    try (Stream<Row> rows =
        rows(
            query.year,
            query.department,
            position.isEmpty() ? "" : position.get(0),
            position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.get(1)),
            query.limit + 1)) {
      return rows.toList();
    }
  }

  /** All of a year that the caller may see, by department, no more in memory than is fetched. */
  @Transactional
  List<DepartmentProposals> byDepartment(int year) {
    SortedMap<String, DepartmentProposals.Sum> departments = new TreeMap<>();
    try (Stream<Row> rows = rows(year, null, "", new UUID(0, 0), Integer.MAX_VALUE)) {
      rows.forEach(
          row ->
              departments
                  .computeIfAbsent(row.departmentCode(), DepartmentProposals.Sum::new)
                  .add(row.result()));
    }
    return departments.values().stream().map(DepartmentProposals.Sum::asResponse).toList();
  }

  private Stream<Row> rows(
      int year, @Nullable String department, String afterDepartment, UUID after, int most) {
    if (department != null) {
      caller.requireRows(department, caller.unit().orElse(null));
    }
    return entities
        .createNativeQuery(READ, Object[].class)
        .setParameter(1, caller.division())
        .setParameter(2, year)
        .setParameter(3, department == null ? caller.department().orElse("") : department)
        .setParameter(4, caller.unit().orElse(""))
        .setParameter(5, afterDepartment)
        .setParameter(6, after)
        .setParameter(7, most)
        .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH)
        .getResultStream()
        .map(cells -> row(year, (Object[]) cells));
  }

  private static Row row(int year, Object[] cells) {
    return new Row(
        (UUID) cells[0],
        (UUID) cells[1],
        (String) cells[2],
        (String) cells[3],
        (String) cells[4],
        (Boolean) cells[5],
        new YearResult(
            Grade.valueOf((String) cells[7]),
            (BigDecimal) cells[6],
            (BigDecimal) cells[8],
            (BigDecimal) cells[9],
            ((Number) cells[10]).longValue(),
            (Boolean) cells[11],
            (Boolean) cells[12],
            ((Number) cells[13]).longValue(),
            new Period(year, (String) cells[14], (LocalDate) cells[15], (Boolean) cells[16])));
  }
}
