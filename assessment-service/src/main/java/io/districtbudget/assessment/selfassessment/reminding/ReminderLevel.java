package io.districtbudget.assessment.selfassessment.reminding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** 催报级别 (levels of reminding), mildest first. */
public enum ReminderLevel {
  DUE_IN_A_WEEK("一周内到期", 7),
  DUE_TOMORROW("明日到期", 1),
  OVERDUE("已逾期", -1),
  OVERDUE_BY_A_WEEK("逾期一周", -7);

  private final String label;
  private final int daysBefore;

  ReminderLevel(String label, int daysBefore) {
    this.label = label;
    this.daysBefore = daysBefore;
  }

  /** The Chinese word. */
  public String label() {
    return label;
  }

  /** The most pressing level that a day has reached; earlier ones are not made up for. */
  static Optional<ReminderLevel> on(LocalDate today, LocalDate deadline) {
    return Stream.of(values())
        .filter(level -> !today.isBefore(deadline.minusDays(level.daysBefore)))
        .reduce((milder, harder) -> harder);
  }

  /** The last deadline that any level looks at on a day. */
  static LocalDate latestDeadline(LocalDate today) {
    return today.plusDays(DUE_IN_A_WEEK.daysBefore);
  }
}
