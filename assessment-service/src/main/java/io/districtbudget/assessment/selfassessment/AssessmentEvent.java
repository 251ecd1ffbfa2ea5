package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.util.UUID;

/** {@code assessment.*.v1}: the resulting state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentEvent(
    String division,
    UUID projectId,
    UUID assessmentId,
    int year,
    long sequence,
    Status status,
    Origin origin,
    BigDecimal executionRate,
    BigDecimal executionScore,
    BigDecimal total,
    Grade grade,
    int findings) {

  static AssessmentEvent of(Assessment assessment, String division, long sequence) {
    return new AssessmentEvent(
        division,
        assessment.projectId(),
        assessment.id(),
        assessment.year(),
        sequence,
        assessment.status(),
        assessment.origin(),
        assessment.outcome().executionRate(),
        assessment.outcome().executionScore(),
        assessment.outcome().finalTotal(),
        assessment.outcome().finalGrade(),
        assessment.findings().size());
  }
}
