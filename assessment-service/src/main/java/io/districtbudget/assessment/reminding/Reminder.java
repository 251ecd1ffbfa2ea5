package io.districtbudget.assessment.reminding;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** 催报 (a reminder) that was sent; numbers count those of one thing from 1. */
public record Reminder(
    int number, ReminderLevel level, LocalDate deadline, OffsetDateTime remindedAt) {}
