package io.districtbudget.project.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Data of {@code fiscal-year.closed.v1} and {@code fiscal-year.reopened.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record YearState(
    String division, int year, long sequence, ClosingState state, @Nullable String reason) {}
