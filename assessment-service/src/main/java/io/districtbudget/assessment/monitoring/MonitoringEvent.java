package io.districtbudget.assessment.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.light.Light;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code monitoring.*.v1}: the resulting state; money in 元 at the month's end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonitoringEvent(
    String division,
    UUID projectId,
    UUID monitoringId,
    int year,
    int month,
    long sequence,
    MonitoringStatus status,
    @Nullable LocalDate deadline,
    BigDecimal fullYear,
    BigDecimal executed,
    @Nullable Light moneyLight,
    @Nullable Light light,
    @Nullable String reason) {

  static MonitoringEvent of(
      Monitoring monitoring, String division, long sequence, @Nullable String reason) {
    return new MonitoringEvent(
        division,
        monitoring.projectId(),
        monitoring.id(),
        monitoring.year(),
        monitoring.month(),
        sequence,
        monitoring.status(),
        monitoring.deadline(),
        monitoring.money().fullYear().setScale(2),
        monitoring.money().executed().setScale(2),
        monitoring.lights().money().light(),
        monitoring.light(),
        reason);
  }
}
