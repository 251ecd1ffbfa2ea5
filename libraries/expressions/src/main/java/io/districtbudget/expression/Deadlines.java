package io.districtbudget.expression;

import io.districtbudget.expression.Qualifier.Deadline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is a 时限 (deadline) as a whole: months, quarters, halves, years and dates. "前"
 * alone excludes what it names (11月前 ends in October), "底前" includes it.
 */
final class Deadlines {

  private static final String YEAR = "(?:(?<year>20\\d\\d)年?度?|当年|本年度?)?";
  private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
  private static final String BEFORE = "(?<before>(?:之|以)?前)?内?";
  private static final String DONE =
      "(?:(?:全部|按时|基本)?(?:完成|完工|结束|到位|验收|交付|上线|付清|支付|发放|提交|上报|开展|实施|举办|投入使用))?";
  private static final String LEAD = "(?:于|在|截至|截止|预计|计划)?";

  private static final Pattern BY_MONTH =
      Pattern.compile(
          LEAD
              + YEAR
              + "(?:"
              + MONTH
              + "月?(?:-|至|到))?(?<month>"
              + MONTH
              + ")月份?(?:(?<day>3[01]|[12]\\d|0?[1-9])[日号]?)?(?<edge>底|末|上旬|中旬|下旬|初)?"
              + BEFORE
              + DONE);
  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";
  private static final Pattern RANGE =
      Pattern.compile(
          LEAD
              + "(?<from>20\\d\\d)[年./]"
              + MONTH
              + "(?:[月./]"
              + DAY
              + "[日号]?|月?)(?:-|至|到)(?:(?<year>20\\d\\d)[年./])?(?<month>"
              + MONTH
              + ")(?:[月./](?<day>"
              + DAY
              + ")[日号]?|月?)(?:底|末)?"
              + BEFORE
              + DONE);
  private static final Pattern BY_DATE =
      Pattern.compile(
          LEAD
              + "(?<year>20\\d\\d)[-./](?<month>1[0-2]|0?[1-9])[-./]"
              + "(?<day>3[01]|[12]\\d|0?[1-9])日?"
              + BEFORE
              + DONE);
  private static final Pattern BY_QUARTER =
      Pattern.compile(
          LEAD
              + YEAR
              + "第?(?:[1-4一二三四](?:季度?)?[-至到、])?第?(?<quarter>[1-4一二三四])季度?(?<edge>底|末)?"
              + BEFORE
              + DONE);
  private static final Pattern BY_HALF =
      Pattern.compile(LEAD + YEAR + "(?<half>[上下])半年(?<edge>底|末)?" + BEFORE + DONE);
  private static final Pattern BY_YEAR =
      Pattern.compile(
          LEAD
              + "(?:(?<year>20\\d\\d)年度?|当年度?|本年度?|全年|年度?(?=[内底末]))"
              + "(?<edge>底|末)?"
              + BEFORE
              + DONE);

  /** 2022.11, which beside a deadline is no number. */
  private static final Pattern DOTTED_MONTH =
      Pattern.compile("(?<year>20\\d\\d)[-./](?<month>1[0-2]|0?[1-9])");

  private Deadlines() {}

  /** A month in figures only: where a time is expected. */
  static Optional<Deadline> dottedMonth(String text) {
    Matcher m = DOTTED_MONTH.matcher(text);
    return m.matches()
        ? Optional.of(new Deadline(text, year(m), month(m.group("month")), null))
        : Optional.empty();
  }

  static Optional<Deadline> read(String text) {
    return byMonth(text)
        .or(() -> byRange(text))
        .or(() -> byDate(text))
        .or(() -> byQuarter(text))
        .or(() -> byHalf(text))
        .or(() -> byYear(text));
  }

  /** Whether "前" stands without 底: then before or by the end of the period is a matter of habit. */
  static boolean ambiguous(Deadline deadline) {
    return deadline.day() == null
        && deadline.text().contains("前")
        && !deadline.text().contains("底")
        && !deadline.text().contains("末");
  }

  private static Optional<Deadline> byMonth(String text) {
    Matcher m = BY_MONTH.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int month = month(m.group("month"));
    String edge = m.group("edge");
    String day = m.group("day");
    if (day != null) {
      return Optional.of(new Deadline(text, year(m), month, Integer.valueOf(day)));
    }
    if (edge != null) {
      return Optional.of(new Deadline(text, year(m), month, dayOf(edge)));
    }
    return Optional.of(endOf(text, m, month, 1));
  }

  /**
   * From a month or day to another, each with its year or the second without: the second counts.
   */
  private static Optional<Deadline> byRange(String text) {
    Matcher m = RANGE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String own = m.group("year");
    Integer year = Integer.valueOf(own == null ? m.group("from") : own);
    String day = m.group("day");
    return Optional.of(
        new Deadline(
            text, year, month(m.group("month")), day == null ? null : Integer.valueOf(day)));
  }

  private static Optional<Deadline> byDate(String text) {
    Matcher m = BY_DATE.matcher(text);
    return m.matches()
        ? Optional.of(
            new Deadline(text, year(m), month(m.group("month")), Integer.valueOf(m.group("day"))))
        : Optional.empty();
  }

  private static Optional<Deadline> byQuarter(String text) {
    Matcher m = BY_QUARTER.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String quarter = m.group("quarter");
    int number = Math.max("1234".indexOf(quarter), "一二三四".indexOf(quarter)) + 1;
    return Optional.of(endOf(text, m, number * 3, 3));
  }

  private static Optional<Deadline> byHalf(String text) {
    Matcher m = BY_HALF.matcher(text);
    return m.matches()
        ? Optional.of(endOf(text, m, "上".equals(m.group("half")) ? 6 : 12, 6))
        : Optional.empty();
  }

  private static Optional<Deadline> byYear(String text) {
    Matcher m = BY_YEAR.matcher(text);
    return m.matches() ? Optional.of(endOf(text, m, 12, 12)) : Optional.empty();
  }

  /** The end of the period that ends with {@code month}, or of the one before it. */
  private static Deadline endOf(String text, Matcher m, int month, int months) {
    Integer year = year(m);
    boolean excluded = m.group("before") != null && m.group("edge") == null;
    if (!excluded) {
      return new Deadline(text, year, month, null);
    }
    if (month > months) {
      return new Deadline(text, year, month - months, null);
    }
    // Before the first period of the year: the end of the year before, if it is known which.
    return year == null
        ? new Deadline(text, null, month, null)
        : new Deadline(text, year - 1, 12, null);
  }

  private static @Nullable Integer year(Matcher m) {
    String year = m.group("year");
    return year == null ? null : Integer.valueOf(year);
  }

  private static int month(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    int last = "一二三四五六七八九十".indexOf(word.charAt(word.length() - 1)) + 1;
    return word.length() == 2 ? 10 + last : last;
  }

  private static @Nullable Integer dayOf(String edge) {
    return switch (edge) {
      case "上旬", "初" -> 10;
      case "中旬" -> 20;
      default -> null;
    };
  }
}
