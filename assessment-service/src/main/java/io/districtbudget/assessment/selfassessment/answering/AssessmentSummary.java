package io.districtbudget.assessment.selfassessment.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.ruleset.Grade;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 自评列表项 (an assessment in a list).
 *
 * @param total what counts, null until somebody has filled the form, and so the grade
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentSummary(
    UUID id,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    Status status,
    Origin origin,
    @Nullable LocalDate deadline,
    boolean overdue,
    String fullYear,
    String executed,
    String executionRate,
    String executionScore,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String total,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Grade grade,
    int findings,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy) {

  static AssessmentSummary from(Assessment a, LocalDate today) {
    LocalDate deadline = a.deadline();
    return new AssessmentSummary(
        a.id(),
        a.projectId(),
        a.projectName(),
        a.departmentCode(),
        a.unitCode(),
        a.year(),
        a.status(),
        a.origin(),
        deadline,
        a.status().inFilling() && deadline != null && deadline.isBefore(today),
        AssessmentResponse.money(a.money().total().fullYear()),
        AssessmentResponse.money(a.money().total().executed()),
        a.outcome().executionRate().toPlainString(),
        ScoreResponse.points(a.outcome().executionScore()),
        a.filled() ? ScoreResponse.points(a.outcome().finalTotal()) : null,
        a.filled() ? a.outcome().finalGrade() : null,
        a.findings().size(),
        a.mark().corrects(),
        a.mark().correctedBy());
  }
}
