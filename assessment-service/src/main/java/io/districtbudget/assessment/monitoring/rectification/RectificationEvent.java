package io.districtbudget.assessment.monitoring.rectification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code rectification.*.v1}: the resulting state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RectificationEvent(
    String division,
    UUID projectId,
    UUID rectificationId,
    UUID monitoringId,
    int year,
    int month,
    long sequence,
    RectificationStatus status,
    LocalDate deadline,
    @Nullable String reason) {

  static RectificationEvent of(
      Rectification rectification, String division, long sequence, @Nullable String reason) {
    return new RectificationEvent(
        division,
        rectification.projectId(),
        rectification.id(),
        rectification.monitoringId(),
        rectification.year(),
        rectification.month(),
        sequence,
        rectification.status(),
        rectification.deadline(),
        reason);
  }
}
