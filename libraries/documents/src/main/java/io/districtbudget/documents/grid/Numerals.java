package io.districtbudget.documents.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 汉字年份 (years in words): 二〇二三年 is 2023年. */
final class Numerals {

  private static final Pattern YEAR = Pattern.compile("二[〇○零Ｏ0][〇○零一二三四五六七八九]{2}(?=年)");
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numerals() {}

  /** The text with its years in figures. */
  static String years(String text) {
    return YEAR.matcher(text).replaceAll(year -> Matcher.quoteReplacement(figures(year.group())));
  }

  private static String figures(String words) {
    StringBuilder figures = new StringBuilder();
    for (char word : words.toCharArray()) {
      figures.append(Math.max(0, DIGITS.indexOf(word)));
    }
    return figures.toString();
  }
}
