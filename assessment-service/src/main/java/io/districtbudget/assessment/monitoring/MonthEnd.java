package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 月末 (the month's end that is monitored): nothing about it can be due before. */
public final class MonthEnd {
  private MonthEnd() {}

  /** MONTH_NOT_OVER before the month's last day: how it ends is not known yet. */
  public static Optional<Violation> notReached(LocalDate today, int year, int month) {
    LocalDate end = YearMonth.of(year, month).atEndOfMonth();
    if (!today.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        Violation.of(
            "/month",
            "MONTH_NOT_OVER",
            LocalText.of(
                "所监控的月份到 %s 才结束，此前不能提交。",
                "The monitored month ends on %s; it cannot be submitted before.", end),
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
