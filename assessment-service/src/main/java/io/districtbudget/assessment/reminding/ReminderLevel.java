package io.districtbudget.assessment.reminding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** 催报级别 (levels of reminders), milder ones first; each is sent once per deadline. */
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
        .filter(level -> !deadline.isAfter(level.lastDeadline(today)))
        .reduce((milder, harder) -> harder);
  }

  /** The first deadline that is at this level on a day. */
  LocalDate firstDeadline(LocalDate today) {
    return ordinal() + 1 == values().length
        ? LocalDate.EPOCH
        : values()[ordinal() + 1].lastDeadline(today).plusDays(1);
  }

  /** The last deadline that is at this level on a day. */
  LocalDate lastDeadline(LocalDate today) {
    return today.plusDays(daysBefore);
  }
}
