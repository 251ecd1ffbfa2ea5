package io.districtbudget.project.registry;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a project; what is absent stays as it is.
 *
 * @param from of a new name, its first day; today when absent, never in the future
 * @param reason why
 */
public record ProjectChange(
    @Nullable @Size(min = 1, max = 300) String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate from,
    @Nullable @Size(max = 500) String reason) {}
