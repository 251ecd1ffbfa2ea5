package io.districtbudget.documents.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 财政项目 (project) as a form describes it; what the layout does not print is absent.
 *
 * @param category ONE_OFF, RECURRENT, PHASED, MID_TERM_PILOT or SPECIFIC_TARGET
 * @param nature 项目性质, printed by the layout of 2023 only, with the same values as the category
 */
public record FormProject(
    @Nullable String name,
    @Nullable String category,
    @Nullable String nature,
    @Nullable String department,
    @Nullable String unit,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable ProjectNarrative narrative) {}
