package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评 (self-assessment) of a project's year.
 *
 * @param printed what the published form printed, absent where none was taken over
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssessmentAnswer(
    @Nullable String projectName,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    @Nullable String executionReason,
    @Nullable String executionRate,
    @Nullable String executionScore,
    @Nullable String total,
    @Nullable String grade,
    @Nullable Balances budget,
    List<Row> indicators,
    @Nullable Printed printed,
    @Nullable Review review) {

  public AssessmentAnswer {
    indicators = Rows.of(indicators);
  }

  /** One with nothing but rows. */
  public static AssessmentAnswer ofRows(List<Row> rows) {
    return new AssessmentAnswer(
        null, null, null, null, null, null, null, null, null, rows, null, null);
  }

  /** One indicator; the stated score is the unit's own, the other the one that counts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Row(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      @Nullable String target,
      @Nullable BigDecimal weight,
      @Nullable String actual,
      @Nullable BigDecimal statedScore,
      @Nullable BigDecimal score,
      @Nullable String band,
      @Nullable String reason)
      implements IndicatorRow {}

  /** What a published form printed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Printed(Figures figures, Money budget) {}

  /** Printed figures, as they were printed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Figures(
      @Nullable String rate, @Nullable String executionScore, @Nullable String total) {}

  /** Printed rows of money, in yuan. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Money(
      @Nullable Columns total,
      @Nullable Columns appropriation,
      @Nullable Columns carryOver,
      @Nullable Columns other) {}

  /** One row of money. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Columns(
      @Nullable BigDecimal yearStart,
      @Nullable BigDecimal fullYear,
      @Nullable BigDecimal executed) {}

  /** Opinions of those who reviewed it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Review(
      @Nullable String departmentOpinion,
      @Nullable String recheckOpinion,
      @Nullable String deductionReason) {}
}
