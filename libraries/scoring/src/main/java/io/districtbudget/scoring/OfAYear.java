package io.districtbudget.scoring;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.expression.Yearly;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 频次 (frequencies) held against one another as numbers of a year: 每月1次 is 12次. */
final class OfAYear {
  private OfAYear() {}

  /** Whether one side is so many times in a period and the other is not written in the same way. */
  static boolean concerns(TargetReading target, ActualReading actual) {
    boolean any = target.yearly().isPresent() || actual.yearly().isPresent();
    String unit = target.unit();
    return any && (unit == null || !unit.equals(actual.unit()));
  }

  static Optional<Measured> of(TargetReading target, ActualReading actual) {
    Yearly due = target.yearly().orElse(null);
    Yearly done = actual.yearly().orElse(null);
    BigDecimal wanted = due == null ? plain(target.value(), target.unit(), done) : due.times();
    Operator operator = Measured.operatorOf(target);
    BigDecimal reached = done == null ? figure(actual, wanted, operator, due) : done.times();
    if (wanted == null || reached == null || onlyOne(due, done, actual)) {
      return Optional.empty();
    }
    boolean daily = (due != null && due.daily()) || (done != null && done.daily());
    boolean sure = !daily || (!operator.reverse() && reached.compareTo(wanted) >= 0);
    return sure ? Optional.of(new Measured(wanted, operator, reached)) : Optional.empty();
  }

  private static @Nullable BigDecimal figure(
      ActualReading actual, @Nullable BigDecimal wanted, Operator operator, @Nullable Yearly due) {
    if (wanted == null) {
      return null;
    }
    return actual.kind() == ActualKind.NUMERIC
        ? plain(actual.value(), actual.unit(), due)
        : Measured.numberOf(actual, wanted, operator);
  }

  /** A number of what is counted, of the year or without a period. */
  private static @Nullable BigDecimal plain(
      @Nullable BigDecimal value, @Nullable String unit, @Nullable Yearly other) {
    boolean same =
        unit == null
            || (other != null && (unit.equals(other.unit()) || unit.equals(other.unit() + "/年")));
    return same ? value : null;
  }

  /** 1次 beside 每月1次 may be the one of each month. */
  private static boolean onlyOne(
      @Nullable Yearly due, @Nullable Yearly done, ActualReading actual) {
    BigDecimal value = actual.value();
    return due != null
        && done == null
        && value != null
        && due.times().compareTo(due.each()) != 0
        && value.compareTo(due.each()) == 0;
  }
}
