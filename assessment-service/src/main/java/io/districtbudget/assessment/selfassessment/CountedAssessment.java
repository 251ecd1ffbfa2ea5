package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.Counted;
import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an assessment adds to the dashboards of its department and unit. */
record CountedAssessment(
    int year,
    String department,
    String unit,
    Status status,
    @Nullable LocalDate deadline,
    BigDecimal finalTotal,
    Grade finalGrade,
    List<StoredFinding> findings,
    boolean counts)
    implements Counted {

  /** The same columns of stored rows, for {@link io.districtbudget.assessment.figures.Recount}. */
  static final String SELECT =
      "select a.year, a.departmentCode, a.unitCode, a.status, a.deadline, a.outcome.finalTotal,"
          + " a.outcome.finalGrade, a.findings, a.mark.counts from Assessment a"
          + " where a.year between :from and :to";

  private static final int BAND = 5;
  private static final int LAST_BAND = 95;

  static CountedAssessment of(Assessment assessment) {
    return new CountedAssessment(
        assessment.year(),
        assessment.departmentCode(),
        assessment.unitCode(),
        assessment.status(),
        assessment.deadline(),
        assessment.outcome().finalTotal(),
        assessment.outcome().finalGrade(),
        assessment.findings(),
        assessment.mark().counts());
  }

  @Override
  public Contribution contribution(String division) {
    Map<String, BigDecimal> values = new HashMap<>();
    if (!counts) {
      return new Contribution(division, year, department, unit, values);
    }
    values.put("assessments", BigDecimal.ONE);
    values.put("status:" + status, BigDecimal.ONE);
    if (status.inFilling() && deadline != null) {
      values.put("due:" + deadline, BigDecimal.ONE);
    }
    if (status.answeredFor()) {
      values.put("scored", BigDecimal.ONE);
      values.put("scoreSum", finalTotal);
      values.put("band:" + band(), BigDecimal.ONE);
      values.put("grade:" + finalGrade, BigDecimal.ONE);
      for (StoredFinding finding : findings) {
        values.merge("finding:" + finding.code(), BigDecimal.ONE, BigDecimal::add);
      }
    }
    return new Contribution(division, year, department, unit, values);
  }

  /** Totals lie in bands of five points, named by their lower end; 100 lies in the last one. */
  private int band() {
    return Math.min(LAST_BAND, finalTotal.intValue() / BAND * BAND);
  }
}
