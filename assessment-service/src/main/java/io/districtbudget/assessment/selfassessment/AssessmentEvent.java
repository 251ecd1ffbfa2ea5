package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code assessment.*.v1}: the resulting state.
 *
 * @param total what counts, absent until somebody has filled the form, and so the grade
 * @param deadline until which it is to be filled, absent without one
 * @param reason what was said with the act, such as why it was returned
 * @param corrects the published version that this one corrects
 * @param indicators the results, once they are published
 */
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
    @Nullable BigDecimal total,
    @Nullable Grade grade,
    int findings,
    @Nullable LocalDate deadline,
    @Nullable String reason,
    @Nullable UUID corrects,
    @Nullable List<Result> indicators) {

  /** What came of one indicator; number from 1, weight and score as decimal strings. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      int number,
      String level1,
      String level2,
      String name,
      String target,
      @Nullable String actual,
      String weight,
      String score) {

    static Result of(ResultLine line, StoredScore scored) {
      return new Result(
          line.number(),
          line.level1(),
          line.level2(),
          line.name(),
          line.target(),
          line.actual(),
          scored.weight(),
          scored.score());
    }
  }

  static AssessmentEvent of(
      Assessment assessment, String division, long sequence, @Nullable String reason) {
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
        assessment.filled() ? assessment.outcome().finalTotal() : null,
        assessment.filled() ? assessment.outcome().finalGrade() : null,
        assessment.findings().size(),
        assessment.deadline(),
        reason,
        assessment.mark().corrects(),
        assessment.status() == Status.PUBLISHED ? results(assessment) : null);
  }

  private static List<Result> results(Assessment assessment) {
    Map<Integer, ResultLine> lines =
        assessment.results().stream()
            .collect(Collectors.toMap(ResultLine::number, Function.identity()));
    List<Result> results = new ArrayList<>();
    for (StoredScore scored : assessment.sheet().rows()) {
      ResultLine line = lines.get(scored.number());
      if (line != null) {
        results.add(Result.of(line, scored));
      }
    }
    return results;
  }
}
