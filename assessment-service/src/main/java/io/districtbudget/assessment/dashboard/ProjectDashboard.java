package io.districtbudget.assessment.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.rectification.RectificationResponse;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 项目看板 (dashboard of a project's year): money, lights by month, rectifications with how far each
 * has come, self-assessment.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectDashboard(
    int year,
    UUID projectId,
    String projectName,
    String department,
    String unit,
    boolean cancelled,
    String yearStart,
    String fullYear,
    String executed,
    String executionRate,
    @Nullable Assessed assessment,
    List<Month> monitorings,
    List<RectificationResponse> rectifications) {

  /** 自评 of the year; totals and grade are absent until somebody has filled the form. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Assessed(
      UUID id,
      Status status,
      @Nullable LocalDate deadline,
      @Nullable String self,
      @Nullable String finalTotal,
      @Nullable Grade finalGrade,
      int findings) {}

  /**
   * 监控 of a month.
   *
   * @param lowestProgress least of money and indicators against the calendar, in percent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MonitoredMonth")
  public record Month(
      int month,
      MonitoringStatus status,
      @Nullable Light light,
      @Nullable Light moneyLight,
      @Nullable String lowestProgress) {}
}
