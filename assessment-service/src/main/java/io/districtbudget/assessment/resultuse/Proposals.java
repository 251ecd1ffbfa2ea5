package io.districtbudget.assessment.resultuse;

import io.districtbudget.assessment.resultuse.proposal.YearResult;
import io.districtbudget.assessment.scoring.ruleset.Grade;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what proposals rest on: one statement a page. */
@ApplicationScoped
class Proposals {
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
           AND r.status IN ('ISSUED', 'ANSWERED', 'RETURNED'))
      FROM assessment a
      WHERE a.division = ?1 AND a.year = ?2 AND (?3 = '' OR a.department_code = ?3)
        AND (?4 = '' OR a.unit_code = ?4)
        AND a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
        AND a.id > ?5
      ORDER BY a.id LIMIT ?6
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

  /** One more than a page of what the caller may see. */
  List<Row> read(ProposalQuery query) {
    String department = caller.department().orElse("");
    if (query.department != null) {
      caller.requireRows(query.department, caller.unit().orElse(null));
      department = query.department;
    }
    List<String> position = query.position(1);
    List<Row> rows = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, query.year)
            .setParameter(3, department)
            .setParameter(4, caller.unit().orElse(""))
            .setParameter(5, position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.get(0)))
            .setParameter(6, query.limit + 1)
            .getResultList()) {
      rows.add(row((Object[]) row));
    }
    return rows;
  }

  private static Row row(Object[] cells) {
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
            ((Number) cells[13]).longValue()));
  }
}
