package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.scores.BudgetEntry;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.assessment.scores.PrintedEntry;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.historical.HistoricalEntry;
import io.districtbudget.assessment.selfassessment.opening.OpeningOfOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 开启自评或导入历史自评 (opening of an assessment; with {@code historical=true} a published form).
 *
 * @param deadline day until which the unit should submit; opening only
 * @param ruleSet left out, the fiscal year decides; opening only
 * @param framework id of the form's indicator framework; left out, the fiscal year decides;
 *     historical only
 * @param printed figures of the published form; historical only, as all that follows
 */
public record AssessmentEntry(
    @NotNull UUID projectId,
    @Min(2000) @Max(2100) int year,
    @Nullable LocalDate deadline,
    @Size(max = 100) @Nullable String ruleSet,
    @Size(max = 10000) @Nullable String annualGoal,
    @Size(max = 10000) @Nullable String goalResult,
    @Size(max = 20) @Nullable String framework,
    @Valid @Nullable PrintedEntry printed,
    @Valid @Nullable BudgetEntry budget,
    @Size(min = 1, max = 500) @Nullable List<@NotNull @Valid IndicatorEntry> indicators) {

  OpeningOfOne opening() {
    return new OpeningOfOne(projectId, year, deadline, ruleSet);
  }

  /** The published form; 400 when its figures, money or rows are missing. */
  HistoricalEntry historical() {
    if (budget == null || indicators == null) {
      String missing = budget == null ? "/budget" : "/indicators";
      throw AssessmentRefusal.REQUEST_INVALID.problem(
          Map.of(), List.of(AssessmentRefusal.FIELD_MISSING.at(missing, null)));
    }
    PrintedEntry figures =
        Objects.requireNonNullElse(printed, new PrintedEntry(null, null, null, null));
    return new HistoricalEntry(
        projectId, year, annualGoal, goalResult, framework, figures, budget, indicators);
  }
}
