package io.districtbudget.assessment.selfassessment.reminding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code assessment.reminded.v1}.
 *
 * @param sequence number of the reminder of this assessment, from 1
 */
record ReminderEvent(
    String division,
    UUID projectId,
    UUID assessmentId,
    int year,
    long sequence,
    String departmentCode,
    String unitCode,
    ReminderLevel level,
    LocalDate deadline) {}
