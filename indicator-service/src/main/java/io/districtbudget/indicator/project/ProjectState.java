package io.districtbudget.indicator.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of {@code project.*} events that this service reads. */
record ProjectState(
    UUID projectId,
    long sequence,
    String code,
    String name,
    @Nullable String category,
    String departmentCode,
    String unitCode,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    String status) {}
