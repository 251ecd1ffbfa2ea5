package io.districtbudget.assessment.selfassessment.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.PrintedEntry;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.scoring.TraceStep;
import io.districtbudget.assessment.scoring.ruleset.Grade;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 得分说明 (every part of the score with its sentence and steps), printed beside computed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreSheetResponse(
    RuleSetReference ruleSet,
    String executionRate,
    String executionScore,
    String executionExplanation,
    String executionExplanationEn,
    TraceStep executionTrace,
    List<ScoreResponse.Row> indicators,
    String total,
    String totalExplanation,
    String totalExplanationEn,
    Grade grade,
    String gradeLabel,
    @Nullable PrintedEntry printed,
    Review review,
    String finalTotal,
    Grade finalGrade,
    String finalGradeLabel) {

  static ScoreSheetResponse from(Assessment a) {
    PrintedSnapshot printed = a.printed();
    return new ScoreSheetResponse(
        a.ruleSet(),
        a.outcome().executionRate().toPlainString(),
        ScoreResponse.points(a.outcome().executionScore()),
        a.sheet().executionExplanation(),
        a.sheet().executionExplanationEn(),
        a.sheet().executionTrace(),
        a.sheet().rows(),
        ScoreResponse.points(a.outcome().total()),
        a.sheet().totalExplanation(),
        a.sheet().totalExplanationEn(),
        a.outcome().grade(),
        a.outcome().grade().label(),
        printed == null ? null : printed.figures(),
        a.review(),
        ScoreResponse.points(a.outcome().finalTotal()),
        a.outcome().finalGrade(),
        a.outcome().finalGrade().label());
  }
}
