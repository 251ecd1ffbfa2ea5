package io.districtbudget.expression;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 中文数字 (numbers in Chinese words) below 10,000, where they count something or state per cents. */
final class Numerals {

  private static final String WORD = "[零〇一二两三四五六七八九十百千]{1,8}";
  private static final Pattern PER_CENT =
      Pattern.compile("百分之(" + WORD + "+|\\d+(?:\\.\\d+)?+)(?!点)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([零〇一二两三四五六七八九])千)?(?:([零〇一二两三四五六七八九])百)?"
              + "(?:[零〇]?([一二两三四五六七八九])?(十))?[零〇]?([零〇一二两三四五六七八九])?");

  /** Measure words that only ever count: 一级, 二期 and 一类 on the other hand are ranks and parts. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<lead>[^\\p{IsHan}]?|不少于|不低于|不超过|至少|约|共)(?<word>"
              + WORD
              + ")(?<unit>场次|人次|批次|个工作日|工作日|个月|小时|分钟|次|个|项|家|名|人|场|份|套|台|件|部|辆|篇|本|册|批|起|条|处|所"
              + "|座|间|支|天|周|年|户|组|轮|遍|回|届|例|宗|笔)(?<tail>及?以上|及?以下|以内|左右)?");

  private static final Map<Character, Integer> DIGITS =
      Map.ofEntries(
          Map.entry('零', 0),
          Map.entry('〇', 0),
          Map.entry('一', 1),
          Map.entry('二', 2),
          Map.entry('两', 2),
          Map.entry('三', 3),
          Map.entry('四', 4),
          Map.entry('五', 5),
          Map.entry('六', 6),
          Map.entry('七', 7),
          Map.entry('八', 8),
          Map.entry('九', 9));

  private Numerals() {}

  /** 百分之九十 as 90%. */
  static String perCents(String text) {
    return text.contains("百分之") ? PER_CENT.matcher(text).replaceAll(Numerals::perCent) : text;
  }

  private static String perCent(MatchResult match) {
    String word = match.group(1);
    if (Character.isDigit(word.charAt(0))) {
      return word + "%";
    }
    int value = word.equals("百") ? 100 : value(word);
    return value < 0 ? match.group() : value + "%";
  }

  /** A text that counts in words as a whole, with figures: 十二次 as 12次. Others stay. */
  static String counted(String text) {
    Matcher matcher = COUNTED.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    int value = value(matcher.group("word"));
    String tail = matcher.group("tail") == null ? "" : matcher.group("tail");
    return value < 0 ? text : matcher.group("lead") + value + matcher.group("unit") + tail;
  }

  private static int value(String word) {
    Matcher matcher = NUMBER.matcher(word);
    if (word.isEmpty() || !matcher.matches()) {
      return -1;
    }
    int tens = matcher.group(4) == null ? 0 : matcher.group(3) == null ? 1 : digit(matcher, 3);
    return digit(matcher, 1) * 1000 + digit(matcher, 2) * 100 + tens * 10 + digit(matcher, 5);
  }

  private static int digit(Matcher matcher, int group) {
    String digit = matcher.group(group);
    return digit == null ? 0 : DIGITS.getOrDefault(digit.charAt(0), 0);
  }
}
