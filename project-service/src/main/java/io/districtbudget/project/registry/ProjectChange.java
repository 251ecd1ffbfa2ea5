package io.districtbudget.project.registry;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What to change of a project; what is absent stays as it is. */
public record ProjectChange(
    @Nullable @Size(min = 1, max = 300) String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate) {}
