package io.districtbudget.assessment.projection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.registered.v1}, {@code .changed.v1}, {@code .cancelled.v1}: the resulting state.
 */
record ProjectEvent(
    UUID projectId,
    long sequence,
    String code,
    String name,
    @Nullable String category,
    String departmentCode,
    String departmentName,
    String unitCode,
    String unitName,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    String status,
    String origin) {}
