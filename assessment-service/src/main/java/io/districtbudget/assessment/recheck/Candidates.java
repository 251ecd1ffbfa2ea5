package io.districtbudget.assessment.recheck;

import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.credibility.Credibility;
import io.districtbudget.scoring.credibility.SelfScore;
import io.districtbudget.scoring.credibility.Usual;
import io.districtbudget.scoring.ruleset.ExecutionRule;
import io.districtbudget.scoring.ruleset.ExecutionRule.ZeroBudget;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a year's assessments with what their scores can be held against: two statements. */
@ApplicationScoped
class Candidates {
  /** Years that make a department's usual distribution, the assessed one included. */
  private static final int YEARS = 4;

  private static final String SCORES =
      """
      SELECT a.id, a.project_id, a.project_name, a.department_code, a.unit_code, a.status, a.total,
        a.execution_score, a.rule_set_id, a.rule_set_version,
        CASE WHEN a.review ->> 'departmentOpinion' IS NOT NULL THEN a.final_total END,
        (SELECT count(*) FROM finding f WHERE f.assessment_id = a.id AND f.accepted_by IS NULL
           AND f.severity = 'ERROR'),
        (SELECT count(*) FROM finding f WHERE f.assessment_id = a.id AND f.accepted_by IS NULL
           AND f.severity = 'WARNING'),
        CAST(a.money #>> '{total,fullYear}' AS numeric) = 0
      FROM assessment a
      WHERE a.division = ?1 AND a.year = ?2 AND a.counts
        AND a.status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
        AND (?3 = '' OR a.department_code = ?3)
        AND (?4 = '' OR a.department_code = ?4) AND (?5 = '' OR a.unit_code = ?5)
      ORDER BY a.id
      """;
  private static final String TOTALS =
      """
      SELECT department_code, count(*), sum(total), sum(total * total) FROM assessment
      WHERE division = ?1 AND year BETWEEN ?2 AND ?3 AND counts
        AND status IN ('SUBMITTED', 'DEPARTMENT_REVIEWED', 'RECHECKED', 'PUBLISHED')
      GROUP BY department_code
      """;

  private final EntityManager entities;
  private final RuleSets ruleSets;
  private final Caller caller;

  Candidates(EntityManager entities, RuleSets ruleSets, Caller caller) {
    this.entities = entities;
    this.ruleSets = ruleSets;
    this.caller = caller;
  }

  /**
   * All of the caller's rows that units have answered for, the greatest risk first.
   *
   * @param department its code; empty for all
   */
  List<Candidate> of(int year, String department) {
    Map<String, Usual> usual = usual(year);
    Map<String, ExecutionRule> executions = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(SCORES, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, year)
            .setParameter(3, department)
            .setParameter(4, caller.department().orElse(""))
            .setParameter(5, caller.unit().orElse(""))
            .getResultList()) {
      Object[] cells = (Object[]) row;
      ExecutionRule execution =
          executions.computeIfAbsent(
              cells[8] + "/" + cells[9],
              rules -> ruleSets.version((String) cells[8], (Integer) cells[9]).execution());
      candidates.add(candidate(cells, weight(execution, (Boolean) cells[13]), usual));
    }
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.credibility().risk())
            .reversed()
            .thenComparing(Candidate::assessmentId));
    return candidates;
  }

  /** Where the execution does not apply, there is no money to run ahead of. */
  private static BigDecimal weight(ExecutionRule execution, boolean noBudget) {
    return noBudget && execution.zeroBudget() == ZeroBudget.NOT_APPLICABLE
        ? BigDecimal.ZERO
        : execution.weight();
  }

  private static Candidate candidate(
      Object[] cells, BigDecimal executionWeight, Map<String, Usual> usual) {
    BigDecimal total = (BigDecimal) cells[6];
    SelfScore score =
        new SelfScore(
            total,
            (BigDecimal) cells[7],
            executionWeight,
            (BigDecimal) cells[10],
            ((Number) cells[11]).longValue(),
            ((Number) cells[12]).longValue());
    Usual others = usual.getOrDefault((String) cells[3], Usual.NONE.plus(total)).without(total);
    return new Candidate(
        (UUID) cells[0],
        (UUID) cells[1],
        (String) cells[2],
        (String) cells[3],
        (String) cells[4],
        Status.valueOf((String) cells[5]),
        ScoreResponse.points(total),
        Credibility.of(score, others));
  }

  private Map<String, Usual> usual(int year) {
    Map<String, Usual> departments = new HashMap<>();
    for (Object row :
        entities
            .createNativeQuery(TOTALS, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, year - YEARS + 1)
            .setParameter(3, year)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      departments.put(
          (String) cells[0],
          new Usual(((Number) cells[1]).longValue(), (BigDecimal) cells[2], (BigDecimal) cells[3]));
    }
    return departments;
  }
}
