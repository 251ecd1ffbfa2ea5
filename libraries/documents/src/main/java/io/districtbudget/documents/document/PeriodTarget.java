package io.districtbudget.documents.document;

import org.jspecify.annotations.Nullable;

/** 实施期指标 (target of the whole period), kept apart from the targets of the year. */
public record PeriodTarget(
    @Nullable String level1, @Nullable String level2, String name, @Nullable String target) {}
