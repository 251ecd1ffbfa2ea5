package io.districtbudget.indicator.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fiscal year of a declaration and the last day of its project, when that is known. */
public record Period(int year, @Nullable LocalDate projectEnd) {}
