package io.districtbudget.assessment.selfassessment.historical;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.FindingResponse;
import io.districtbudget.assessment.scores.PrintedEntry;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a published form: outcome, printed beside computed figures, findings. */
public record HistoricalResponse(
    Outcome outcome, UUID id, Figures printed, Figures computed, List<FindingResponse> findings) {

  /** CREATED the first time, CHANGED for other content, UNCHANGED for the same. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  /** 执行率, 执行率得分, 总分 and 等级; what a form does not print is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Figures(
      @Nullable String rate,
      @Nullable String executionScore,
      @Nullable String total,
      @Nullable Grade grade) {}

  static HistoricalResponse from(Outcome outcome, Assessment assessment, RuleSet rules) {
    return new HistoricalResponse(
        outcome,
        assessment.id(),
        printed(assessment.printed(), rules),
        new Figures(
            assessment.outcome().executionRate().toPlainString(),
            ScoreResponse.points(assessment.outcome().executionScore()),
            ScoreResponse.points(assessment.outcome().total()),
            assessment.outcome().grade()),
        assessment.findings().stream().map(StoredFinding::answered).toList());
  }

  private static Figures printed(@Nullable PrintedSnapshot snapshot, RuleSet rules) {
    if (snapshot == null) {
      return new Figures(null, null, null, null);
    }
    PrintedEntry figures = snapshot.figures();
    BigDecimal total = figures.total();
    return new Figures(
        figures.rate(),
        figures.executionScore() == null ? null : ScoreResponse.points(figures.executionScore()),
        total == null ? null : ScoreResponse.points(total),
        total == null ? null : rules.grades().gradeOf(total));
  }
}
