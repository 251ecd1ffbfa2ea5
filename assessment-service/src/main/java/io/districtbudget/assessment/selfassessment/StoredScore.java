package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.scoring.TraceStep;
import org.jspecify.annotations.Nullable;

/**
 * 指标得分 (score of a row) as it is kept: its names are those of stored rows, whatever an answer is
 * called. Points are decimal strings.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredScore(
    int number,
    String name,
    String weight,
    @Nullable String stated,
    @Nullable String computed,
    String score,
    String explanation,
    String explanationEn,
    TraceStep trace) {

  static StoredScore of(ScoreResponse.Row row) {
    return new StoredScore(
        row.number(),
        row.name(),
        row.weight(),
        row.stated(),
        row.computed(),
        row.score(),
        row.explanation(),
        row.explanationEn(),
        row.trace());
  }

  /** As it is answered. */
  public ScoreResponse.Row answered() {
    return new ScoreResponse.Row(
        number, name, weight, stated, computed, score, explanation, explanationEn, trace);
  }
}
