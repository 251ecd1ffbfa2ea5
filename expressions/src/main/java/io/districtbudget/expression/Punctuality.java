package io.districtbudget.expression;

import io.districtbudget.expression.Qualifier.Deadline;
import io.districtbudget.expression.Qualifier.ResponseTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 按期 (whether a deadline was kept), as far as the two texts alone can tell: 11月 against 12月底前,
 * 1.5小时 against 注册后2小时内.
 */
public final class Punctuality {

  /** What is only planned was not done, and "2小时以上" says nothing about an end. */
  private static final Pattern NO_FACT = Pattern.compile("预计|计划|拟|将于|以上|超过|不低于|不少于|[>≥]");

  private Punctuality() {}

  /**
   * True when the time that was reached surely lies within the time allowed.
   *
   * @param fiscalYear of a deadline that names no year; a date without one is of the deadline's
   */
  public static boolean kept(TargetReading target, ActualReading actual, int fiscalYear) {
    if (target.kind() != ReadingKind.DEADLINE
        || actual.kind() == ActualKind.NEGATIVE
        || NO_FACT.matcher(NormalText.of(actual.raw())).find()) {
      return false;
    }
    Qualifier due = target.qualifiers().isEmpty() ? null : target.qualifiers().get(0);
    return (due instanceof Deadline deadline && kept(deadline, actual, fiscalYear))
        || (due instanceof ResponseTime allowed && kept(allowed, actual));
  }

  private static boolean kept(Deadline due, ActualReading actual, int fiscalYear) {
    Optional<Deadline> done =
        actual.qualifiers().stream()
            .filter(Deadline.class::isInstance)
            .map(Deadline.class::cast)
            .findFirst();
    LocalDate latest = due.latest(fiscalYear);
    return actual.kind() == ActualKind.WORDS
        && done.isPresent()
        && !done.get().latest(latest.getYear()).isAfter(latest);
  }

  private static boolean kept(ResponseTime allowed, ActualReading actual) {
    if (allowed.amount() == null || actual.value() == null || !Units.ofTime(actual.unit())) {
      return false;
    }
    return Conversion.of(allowed.amount(), allowed.unit(), actual.value(), actual.unit())
        .filter(both -> both.other().compareTo(both.one()) <= 0)
        .isPresent();
  }
}
