package io.districtbudget.scoring.credibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 自评得分情况 (a self-score and what it can be held against), in points.
 *
 * @param total of the unit, by the rules from what it stated
 * @param executionScore of these for the execution of the budget
 * @param executionWeight of 100; the indicators share the rest; 0 where it does not apply
 * @param reviewed total after the reviewers that have looked at it so far, null before any
 * @param openErrors findings of severity error that nobody accepted
 * @param openWarnings the same of severity warning
 */
public record SelfScore(
    BigDecimal total,
    BigDecimal executionScore,
    BigDecimal executionWeight,
    @Nullable BigDecimal reviewed,
    long openErrors,
    long openWarnings) {}
