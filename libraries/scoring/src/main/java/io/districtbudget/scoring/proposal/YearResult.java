package io.districtbudget.scoring.proposal;

import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;

/**
 * 年度绩效结果 (what a project's year has come to).
 *
 * @param total that counts, after the reviewers
 * @param fullYear 全年预算数 in 元
 * @param executed 全年执行数 in 元
 * @param openErrors findings of severity error that nobody accepted
 * @param lowExecutionUnexplained whether a low execution was left without a reason, not accepted
 * @param cancellationProposed whether the documents say that the project is over
 * @param openRectifications 整改 that are not closed
 * @param period how long the project goes on
 */
public record YearResult(
    Grade grade,
    BigDecimal total,
    BigDecimal fullYear,
    BigDecimal executed,
    long openErrors,
    boolean lowExecutionUnexplained,
    boolean cancellationProposed,
    long openRectifications,
    Period period) {}
