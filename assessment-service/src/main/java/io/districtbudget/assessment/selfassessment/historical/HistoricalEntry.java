package io.districtbudget.assessment.selfassessment.historical;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.rulesets.FormShape;
import io.districtbudget.assessment.scores.BudgetEntry;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.assessment.scores.PrintedEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 已公开的自评表 (a published form) as it was printed. */
public record HistoricalEntry(
    UUID projectId,
    int year,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String framework,
    PrintedEntry printed,
    BudgetEntry budget,
    List<IndicatorEntry> indicators) {

  /** What the form itself says about the rules that it was made by. */
  FormShape shape() {
    return new FormShape(
        framework,
        printed.executionWeight(),
        indicators.stream().map(IndicatorEntry::level1).distinct().toList());
  }
}
