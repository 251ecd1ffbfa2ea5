package io.districtbudget.assessment.monitoring.rectification;

import java.time.LocalDate;
import java.util.UUID;

/** {@code rectification.*.v1}: the resulting state. */
record RectificationEvent(
    String division,
    UUID projectId,
    UUID rectificationId,
    UUID monitoringId,
    int year,
    int month,
    long sequence,
    RectificationStatus status,
    LocalDate deadline) {

  static RectificationEvent of(Rectification rectification, String division, long sequence) {
    return new RectificationEvent(
        division,
        rectification.projectId(),
        rectification.id(),
        rectification.monitoringId(),
        rectification.year(),
        rectification.month(),
        sequence,
        rectification.status(),
        rectification.deadline());
  }
}
