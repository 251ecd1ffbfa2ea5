package io.districtbudget.indicator.suggestion.ranking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 指标值中的年份: a deadline of a past year is proposed for the year that is asked for. */
final class TargetYear {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?=\\s*年)");

  private TargetYear() {}

  /** {@code 2022年1月底前}, declared for 2021 and asked for 2024, becomes {@code 2025年1月底前}. */
  static String moved(String target, int from, int to) {
    Matcher matcher = YEAR.matcher(target);
    return matcher.replaceAll(
        found -> Integer.toString(Integer.parseInt(found.group()) + to - from));
  }
}
