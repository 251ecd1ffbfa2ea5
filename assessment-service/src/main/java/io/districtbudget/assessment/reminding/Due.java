package io.districtbudget.assessment.reminding;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * 到期的一项 (one thing that a unit owes).
 *
 * @param event what a reminder of it tells everybody
 */
public record Due(
    UUID id, UUID projectId, int year, LocalDate deadline, Function<Reminder, Object> event) {}
