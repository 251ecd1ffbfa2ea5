package io.districtbudget.expression;

import io.districtbudget.expression.Qualifier.Basis;
import io.districtbudget.expression.Qualifier.Breakdown;
import io.districtbudget.expression.Qualifier.Frequency;
import io.districtbudget.expression.Qualifier.Other;
import io.districtbudget.expression.Qualifier.Period;
import io.districtbudget.expression.Qualifier.ResponseTime;
import io.districtbudget.expression.Qualifier.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which 限定说明 (qualifier) a text is; the first variant that fits wins. */
final class Qualifiers {

  private static final String PERIOD = "(?<period>工作日|日|天|周|星期|旬|月|季度|季|半年|学期|年)";
  private static final String COUNTED = "(?:人次|人|次|场|期|遍|轮|篇|份|批|回|起|件|个)";
  private static final String TIMES = "(?<times>\\d{1,4}|[一两二三四五六七八九十])";
  private static final Pattern PER_PERIOD =
      Pattern.compile(
          "[每按]个?"
              + PERIOD
              + "度?(?:底前?|末|初)?(?:[≥=]|至少|不少于)?"
              + "(?:"
              + TIMES
              + COUNTED
              + "?)?(?:以上)?");

  /** 一年两次 */
  private static final Pattern IN_ONE =
      Pattern.compile(
          "(?:[一1]个?(?<period>星期|周|季度|学期)|[一1](?<year>年))内?(?:至少|不少于|[≥=])?" + TIMES + COUNTED);

  private static final Pattern TIMES_PER =
      Pattern.compile("[≥=]?" + TIMES + COUNTED + "/每?" + PERIOD);
  private static final Pattern RESPONSE =
      Pattern.compile(
          "(?<event>[^\\d,;、]{0,16}后)?[≤<]?(?<amount>\\d{1,6}(?:\\.\\d{1,4})?)"
              + "(?<unit>个?工作日|自然日|个月|分钟|小时|秒|天|日|周|月|年)(?:之|以)?内"
              + "[^\\d,;、]{0,8}");
  private static final Pattern PROMISED = Pattern.compile("[^\\d,;、]{0,8}(?:时间|时限|期限)(?:之|以)?内");
  private static final Pattern BASIS =
      Pattern.compile("(?:按|依|根据|据实|参照|凭)[^\\d]*.{0,40}|以.{1,40}为准|实报实销");
  private static final Pattern SEPARATORS = Pattern.compile("[,、;+和及]");
  private static final Pattern PART =
      Pattern.compile("[^\\d]{0,12}?(?<figure>\\d{1,12}(?:\\.\\d{1,6})?)(?<scale>万)?[^\\d]{0,16}");
  private static final Pattern SCOPE =
      Pattern.compile(
          "(?:约|共|含|其中|包括|涉及|覆盖|针对|限|全|除).{0,60}|\\d{1,12}(?:\\.\\d{1,6})?万?[^\\d]{1,20}");

  private Qualifiers() {}

  static Qualifier read(String text) {
    return time(text)
        .or(() -> breakdown(text))
        .orElseGet(
            () ->
                BASIS.matcher(text).matches()
                    ? new Basis(text)
                    : SCOPE.matcher(text).matches() ? new Scope(text) : new Other(text));
  }

  /** A deadline, frequency or response time, if the whole text is one. */
  static Optional<Qualifier> time(String text) {
    return Deadlines.read(text)
        .map(Qualifier.class::cast)
        .or(() -> frequency(text))
        .or(() -> responseTime(text));
  }

  static Optional<Frequency> frequency(String text) {
    Matcher once = IN_ONE.matcher(text);
    if (once.matches()) {
      Period period = once.group("year") == null ? Period.of(once.group("period")) : Period.YEAR;
      return Optional.of(new Frequency(text, number(once.group("times")), period));
    }
    Matcher m = PER_PERIOD.matcher(text);
    if (!m.matches()) {
      m = TIMES_PER.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Frequency(text, number(m.group("times")), Period.of(m.group("period"))));
  }

  static Optional<ResponseTime> responseTime(String text) {
    Matcher m = RESPONSE.matcher(text);
    if (m.matches()) {
      return Optional.of(new ResponseTime(text, Figures.plain(m.group("amount")), m.group("unit")));
    }
    return PROMISED.matcher(text).matches()
        ? Optional.of(new ResponseTime(text, null, null))
        : Optional.empty();
  }

  private static Optional<Breakdown> breakdown(String text) {
    String[] pieces = SEPARATORS.split(text, -1);
    if (pieces.length < 2) {
      return Optional.empty();
    }
    List<BigDecimal> parts = new ArrayList<>();
    for (String piece : pieces) {
      Matcher m = PART.matcher(piece);
      if (!m.matches()) {
        return Optional.empty();
      }
      parts.add(Figures.scaled(m.group("figure"), m.group("scale")));
    }
    return Optional.of(new Breakdown(text, parts));
  }

  private static @Nullable Integer number(@Nullable String times) {
    if (times == null) {
      return null;
    }
    if (Character.isDigit(times.charAt(0))) {
      return Integer.valueOf(times);
    }
    return "两".equals(times) ? 2 : "一二三四五六七八九十".indexOf(times) + 1;
  }
}
