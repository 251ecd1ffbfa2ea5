package io.districtbudget.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 划转 (move) of a project to another unit, and so to that unit's department.
 *
 * @param from first day in the other unit; today when absent, never in the future
 * @param reason why, such as the document that orders it
 */
public record ProjectMove(
    @NotBlank @Size(max = 64) String unitCode,
    @Nullable LocalDate from,
    @NotBlank @Size(max = 500) String reason) {}
