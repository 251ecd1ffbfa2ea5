package io.districtbudget.assessment.selfassessment.reminding;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** 催报 (a reminder that was sent), from 1 per assessment. */
public record Reminder(
    int number, ReminderLevel level, LocalDate deadline, OffsetDateTime remindedAt) {}
