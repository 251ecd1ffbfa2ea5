package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.time.YearMonth;
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
        Violation.of(
            "/month",
            "MONTH_NOT_BEGUN",
            LocalText.of(
                "所监控的月份从 %s 开始，此前不能提交。",
                "The monitored month begins on %s; it cannot be submitted before.", first),
            month));
  }

  /** DEADLINE_TOO_EARLY when a deadline lies before the month's end. */
  public static Optional<Violation> tooEarly(@Nullable LocalDate deadline, int year, int month) {
    LocalDate end = YearMonth.of(year, month).atEndOfMonth();
    if (deadline == null || !deadline.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        Violation.of(
            "/deadline",
            "DEADLINE_TOO_EARLY",
            LocalText.of(
                "期限 %s 早于所监控的月末 %s。",
                "The deadline %s lies before the monitored month's end %s.", deadline, end),
            deadline));
  }
}
