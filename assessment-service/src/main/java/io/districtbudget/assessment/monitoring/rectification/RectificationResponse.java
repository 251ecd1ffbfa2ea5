package io.districtbudget.assessment.monitoring.rectification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整改 (rectification).
 *
 * @param indicators rows of the monitoring it is about; empty: the project as a whole
 * @param measures answer of the unit
 * @param opinion of who closed or returned it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RectificationResponse(
    UUID id,
    UUID monitoringId,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    int month,
    RectificationStatus status,
    String statusLabel,
    String issuedByRole,
    String requirement,
    List<Integer> indicators,
    LocalDate deadline,
    boolean overdue,
    @Nullable String measures,
    @Nullable String opinion) {

  static RectificationResponse from(Rectification r, LocalDate today) {
    return new RectificationResponse(
        r.id(),
        r.monitoringId(),
        r.projectId(),
        r.projectName(),
        r.departmentCode(),
        r.unitCode(),
        r.year(),
        r.month(),
        r.status(),
        r.status().label(),
        r.issuedByRole(),
        r.requirement(),
        r.indicators(),
        r.deadline(),
        r.overdue(today),
        r.measures(),
        r.opinion());
  }
}
