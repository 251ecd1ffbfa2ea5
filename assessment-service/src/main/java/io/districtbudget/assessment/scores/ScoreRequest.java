package io.districtbudget.assessment.scores;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 评分请求 (a form to be scored).
 *
 * @param ruleSet id of a rule set; left out, the fiscal year decides
 * @param projectEnd last day of the project, for the audit of deadlines
 */
public record ScoreRequest(
    @Min(2000) @Max(2100) int year,
    @Size(max = 100) @Nullable String ruleSet,
    @NotNull @Valid BudgetEntry budget,
    @Size(max = 10000) @Nullable String annualGoal,
    @Size(max = 10000) @Nullable String goalResult,
    @Valid @Nullable PrintedEntry printed,
    @Nullable LocalDate projectEnd,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid IndicatorEntry> indicators) {}
