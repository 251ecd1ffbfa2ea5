package io.districtbudget.form.remote.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 已公开的自评 (published self-assessment) as it is printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoricalRequest(
    String projectId,
    int year,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    String framework,
    Printed printed,
    Money budget,
    List<Row> indicators) {

  /** Printed figures; the rate as printed, the others as decimal texts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Printed(
      @Nullable String rate,
      @Nullable String executionScore,
      @Nullable String total,
      @Nullable String executionWeight) {}

  /** Printed rows of money. */
  public record Money(Columns total, Columns appropriation, Columns carryOver, Columns other) {}

  /** One row of money, yuan as decimal texts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Columns(
      @Nullable String yearStart, @Nullable String fullYear, @Nullable String executed) {}

  /** One indicator; weight and score as decimal texts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      String target,
      @Nullable String actual,
      @Nullable String weight,
      @Nullable String score,
      @Nullable String reason) {}
}
