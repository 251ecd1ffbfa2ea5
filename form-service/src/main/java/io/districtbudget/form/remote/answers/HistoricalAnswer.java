package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 已公开的自评 (published self-assessment) as it was taken over, scored and audited. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HistoricalAnswer(
    @Nullable String outcome, Scores printed, Scores computed, List<Audited> findings) {

  public HistoricalAnswer {
    findings = Rows.of(findings);
  }

  /** Percent, points and grade. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Scores(
      @Nullable String rate,
      @Nullable String executionScore,
      @Nullable String total,
      @Nullable String grade) {}

  /**
   * 审核发现 (finding).
   *
   * @param row from 1 in printed order, absent where it is none's
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Audited(
      String code,
      String severity,
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String message) {}
}
