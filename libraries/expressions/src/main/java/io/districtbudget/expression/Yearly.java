package io.districtbudget.expression;

import io.districtbudget.expression.Qualifier.Frequency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 频次 (a frequency) as a number of a year: 每月1次 is 12次.
 *
 * @param times in a year; of a daily one on every calendar day
 * @param each in one period
 * @param unit what is counted, e.g. 次
 * @param daily whether it may also be meant of working days only
 */
public record Yearly(BigDecimal times, BigDecimal each, String unit, boolean daily) {

  private static final Pattern COUNTED = Pattern.compile("(人次|人|次|场|期|遍|轮|篇|份|批|回|起|件)");

  /** Of a text that is a frequency and nothing else; empty for all others. */
  static Optional<Yearly> of(
      @Nullable BigDecimal value, @Nullable String unit, List<Qualifier> qualifiers) {
    if (unit != null && value != null) {
      int slash = unit.indexOf('/');
      return Units.ofShortPeriod(unit)
          ? counted(value, unit.substring(0, slash), Qualifier.Period.of(unit.substring(slash + 1)))
          : Optional.empty();
    }
    boolean only =
        value == null
            && qualifiers.size() == 1
            && qualifiers.get(0) instanceof Frequency frequency
            && frequency.times() != null;
    return only ? of((Frequency) qualifiers.get(0)) : Optional.empty();
  }

  private static Optional<Yearly> of(Frequency frequency) {
    Matcher counted = COUNTED.matcher(frequency.text());
    String unit = "次";
    while (counted.find()) {
      unit = counted.group();
    }
    Integer times = frequency.times();
    return times == null
        ? Optional.empty()
        : counted(BigDecimal.valueOf(times), unit, frequency.period());
  }

  private static Optional<Yearly> counted(BigDecimal each, String unit, Qualifier.Period period) {
    BigDecimal times = each.multiply(BigDecimal.valueOf(period.ofYear()));
    return Optional.of(
        new Yearly(Figures.plain(times), each, unit, period == Qualifier.Period.DAY));
  }
}
