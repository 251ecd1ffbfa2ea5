package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.TraceStep;
import java.util.List;

/** 得分说明 (the scores of the parts with sentence and steps), kept as they were computed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetSnapshot(
    String executionExplanation,
    String executionExplanationEn,
    TraceStep executionTrace,
    List<StoredScore> rows,
    String totalExplanation,
    String totalExplanationEn) {

  public SheetSnapshot {
    rows = List.copyOf(rows);
  }

  static SheetSnapshot of(ScoreSheet sheet) {
    return new SheetSnapshot(
        sheet.execution().explanation().zh(),
        sheet.execution().explanation().en(),
        sheet.execution().trace(),
        ScoreResponse.rows(sheet).stream().map(StoredScore::of).toList(),
        sheet.explanation().zh(),
        sheet.explanation().en());
  }
}
