package io.districtbudget.assessment.monitoring.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.scoring.light.Light;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 监控列表项 (a monitoring in a list), money in 元 at the month's end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringSummary(
    UUID id,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    int month,
    MonitoringStatus status,
    @Nullable LocalDate deadline,
    boolean overdue,
    String fullYear,
    String executed,
    @Nullable Light moneyLight,
    @Nullable Light light) {

  static MonitoringSummary from(Monitoring m, LocalDate today) {
    return new MonitoringSummary(
        m.id(),
        m.projectId(),
        m.projectName(),
        m.departmentCode(),
        m.unitCode(),
        m.year(),
        m.month(),
        m.status(),
        m.deadline(),
        m.overdue(today),
        m.money().fullYear().setScale(2).toPlainString(),
        m.money().executed().setScale(2).toPlainString(),
        m.lights().money().light(),
        m.light());
  }
}
