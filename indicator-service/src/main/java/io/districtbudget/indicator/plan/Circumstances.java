package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 审核依据 (what a declaration is held against besides its framework).
 *
 * @param year the fiscal year
 * @param projectStart first day of the project, when that is known
 * @param projectEnd last day of the project, when that is known
 * @param confirmBelow readings of less confidence, from 0 to 1, are confirmed by their author
 */
public record Circumstances(
    int year,
    @Nullable LocalDate projectStart,
    @Nullable LocalDate projectEnd,
    BigDecimal confirmBelow) {}
