package io.districtbudget.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 更名 (a new name) of a department or unit.
 *
 * @param from first day of the new name; today when absent, never in the future
 * @param reason why, such as the document that orders it
 */
public record NameChange(
    @NotBlank @Size(max = 200) String name,
    @Nullable LocalDate from,
    @Nullable @Size(max = 500) String reason) {}
