package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.problem.Violation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 所监控的月份 (the month that is monitored): what it is about, and when it can be due. */
public final class MonitoredMonth {
  private MonitoredMonth() {}

  /** MONTH_NOT_BEGUN before the month's first day: there is nothing to report yet. */
  public static Optional<Violation> notBegun(LocalDate today, int year, int month) {
    LocalDate first = YearMonth.of(year, month).atDay(1);
    if (!today.isBefore(first)) {
      return Optional.empty();
    }
    return Optional.of(
        MonitoringRefusal.MONTH_NOT_BEGUN.at("/month", month, Map.of("first", first)));
  }

  /** DEADLINE_TOO_EARLY when a deadline lies before the month's end. */
  public static Optional<Violation> tooEarly(@Nullable LocalDate deadline, int year, int month) {
    LocalDate end = YearMonth.of(year, month).atEndOfMonth();
    if (deadline == null || !deadline.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        MonitoringRefusal.DEADLINE_TOO_EARLY.at("/deadline", deadline, Map.of("end", end)));
  }
}
