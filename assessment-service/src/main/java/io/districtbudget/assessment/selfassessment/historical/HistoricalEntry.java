package io.districtbudget.assessment.selfassessment.historical;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.rulesets.FormShape;
import io.districtbudget.assessment.scores.BudgetEntry;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.assessment.scores.PrintedEntry;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 已公开的自评表 (a published form) as it was printed.
 *
 * @param framework id of the form's indicator framework; left out, the fiscal year decides
 */
public record HistoricalEntry(
    @NotNull UUID projectId,
    @Min(2000) @Max(2100) int year,
    @Size(max = 10000) @Nullable String annualGoal,
    @Size(max = 10000) @Nullable String goalResult,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String framework,
    PrintedEntry printed,
    @NotNull BudgetEntry budget,
    @NotNull @Size(min = 1, max = 500) List<IndicatorEntry> indicators) {

  /** What the form itself says about the rules that it was made by. */
  FormShape shape() {
    return new FormShape(
        framework,
        printed.executionWeight(),
        indicators.stream().map(IndicatorEntry::level1).distinct().toList());
  }
}
