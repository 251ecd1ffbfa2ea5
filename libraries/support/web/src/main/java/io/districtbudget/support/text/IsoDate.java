package io.districtbudget.support.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 日期 (a day) as callers write it: {@code yyyy-MM-dd} of the years 1990 to 2100. No number, no time
 * of day, no day that the calendar of the database gives back as another.
 */
public final class IsoDate {

  /** First year that is written. */
  public static final int FIRST_YEAR = 1990;

  /** Last year that is written. */
  public static final int LAST_YEAR = 2100;

  private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private IsoDate() {}

  /** The day that the text writes, if it is one. */
  public static Optional<LocalDate> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> isWritten(day.getYear()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** Whether days of the year are taken. */
  public static boolean isWritten(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
