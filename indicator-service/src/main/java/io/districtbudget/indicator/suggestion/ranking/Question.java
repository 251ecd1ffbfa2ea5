package io.districtbudget.indicator.suggestion.ranking;

import org.jspecify.annotations.Nullable;

/**
 * For which project indicators are sought.
 *
 * @param department code or name of the department, compared as a whole
 * @param category 项目类别, as past declarations state it
 * @param year fiscal year of the declaration that is to be written
 */
public record Question(
    String projectName, @Nullable String department, @Nullable String category, int year) {}
