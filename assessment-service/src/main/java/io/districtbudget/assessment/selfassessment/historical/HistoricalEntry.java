package io.districtbudget.assessment.selfassessment.historical;

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
    PrintedEntry printed,
    BudgetEntry budget,
    List<IndicatorEntry> indicators) {}
