package io.districtbudget.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 划转 (move) of a unit to another department; its projects follow.
 *
 * @param from first day in the other department; today when absent, never in the future
 * @param reason why, such as the document that orders it
 */
public record UnitMove(
    @NotBlank @Size(max = 64) String departmentCode,
    @Nullable LocalDate from,
    @NotBlank @Size(max = 500) String reason) {}
