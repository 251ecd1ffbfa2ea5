package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.scores.FindingResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What an assessment adds to the dashboards of its department. */
final class AssessmentFigures {
  private static final int BAND = 5;
  private static final int LAST_BAND = 95;

  private AssessmentFigures() {}

  static Contribution of(Assessment assessment, String division) {
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("assessments", BigDecimal.ONE);
    values.put("status:" + assessment.status(), BigDecimal.ONE);
    if (assessment.status().inFilling() && assessment.deadline() != null) {
      values.put("due:" + assessment.deadline(), BigDecimal.ONE);
    }
    if (assessment.status().answeredFor()) {
      values.put("scored", BigDecimal.ONE);
      values.put("scoreSum", assessment.outcome().finalTotal());
      values.put("band:" + band(assessment.outcome().finalTotal()), BigDecimal.ONE);
      values.put("grade:" + assessment.outcome().finalGrade(), BigDecimal.ONE);
      for (FindingResponse finding : assessment.findings()) {
        values.merge("finding:" + finding.code(), BigDecimal.ONE, BigDecimal::add);
      }
    }
    return new Contribution(
        division, assessment.year(), assessment.departmentCode(), assessment.unitCode(), values);
  }

  /** Totals lie in bands of five points, named by their lower end; 100 lies in the last one. */
  private static int band(BigDecimal total) {
    return Math.min(LAST_BAND, total.intValue() / BAND * BAND);
  }
}
