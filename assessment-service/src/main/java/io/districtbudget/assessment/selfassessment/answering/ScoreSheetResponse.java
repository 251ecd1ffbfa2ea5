package io.districtbudget.assessment.selfassessment.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.PrintedEntry;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.Review;
import io.districtbudget.assessment.selfassessment.StoredScore;
import io.districtbudget.scoring.TraceStep;
import io.districtbudget.scoring.ruleset.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 得分说明 (every part of the score with its sentence and steps), printed beside computed; totals and
 * grades are absent until somebody has filled the form.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreSheetResponse(
    RuleSetReference ruleSet,
    String executionRate,
    String executionScore,
    String executionExplanation,
    String executionExplanationEn,
    TraceStep executionTrace,
    List<ScoreResponse.Row> indicators,
    @Nullable String total,
    String totalExplanation,
    String totalExplanationEn,
    @Nullable Grade grade,
    @Nullable String gradeLabel,
    @Nullable PrintedEntry printed,
    Review review,
    @Nullable String finalTotal,
    @Nullable Grade finalGrade,
    @Nullable String finalGradeLabel) {

  static ScoreSheetResponse from(Assessment a) {
    PrintedSnapshot printed = a.printed();
    return new ScoreSheetResponse(
        a.ruleSet(),
        a.outcome().executionRate().toPlainString(),
        ScoreResponse.points(a.outcome().executionScore()),
        a.sheet().executionExplanation(),
        a.sheet().executionExplanationEn(),
        a.sheet().executionTrace(),
        a.sheet().rows().stream().map(StoredScore::answered).toList(),
        a.filled() ? ScoreResponse.points(a.outcome().total()) : null,
        a.sheet().totalExplanation(),
        a.sheet().totalExplanationEn(),
        a.filled() ? a.outcome().grade() : null,
        a.filled() ? a.outcome().grade().label() : null,
        printed == null ? null : printed.figures(),
        a.review(),
        a.filled() ? ScoreResponse.points(a.outcome().finalTotal()) : null,
        a.filled() ? a.outcome().finalGrade() : null,
        a.filled() ? a.outcome().finalGrade().label() : null);
  }
}
