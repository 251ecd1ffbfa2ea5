package io.districtbudget.documents.grid;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 金额单位 (units of money) in which forms print: what one of them is in 元. */
enum MoneyUnit {
  HUNDRED_MILLION("亿元", "100000000"),
  MILLION("百万元", "1000000"),
  TEN_THOUSAND("万元", "10000"),
  THOUSAND("千元", "1000"),
  YUAN("元", "1");

  private static final Pattern PRINTED = Pattern.compile("(?:\\(|单位:)(?:人民币)?(亿元|百万元|万元|千元|元)\\)?");
  private static final Pattern AMOUNT =
      Pattern.compile("[¥￥]?(-?\\d+(?:\\.\\d+)?)\\(?(亿元|百万元|万元|千元|元)?\\)?");

  /** Words behind an amount, as 110.00(调减10万元). */
  private static final Pattern NOTE =
      Pattern.compile("(?<=[\\d元])\\((?!(?:[亿千]|百?万)?元\\)$)[^()]*\\p{IsHan}[^()]*\\)$");

  private static final int CENTS = 2;

  private final String label;
  private final BigDecimal factor;

  MoneyUnit(String label, String factor) {
    this.label = label;
    this.factor = new BigDecimal(factor);
  }

  String label() {
    return label;
  }

  /** The unit that a head, a title or a key prints in brackets or behind 单位. */
  static @Nullable MoneyUnit printed(String compact) {
    Matcher matcher = PRINTED.matcher(compact);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  private static MoneyUnit named(String label) {
    for (MoneyUnit unit : values()) {
      if (unit.label.equals(label)) {
        return unit;
      }
    }
    return YUAN;
  }

  /** Whether a cell is an amount with words in brackets behind it. */
  static boolean noted(String compact) {
    return NOTE.matcher(compact).find() && YUAN.amount(compact) != null;
  }

  /**
   * The amount in 元 with two decimals, in the unit of the cell, else in this one; null for none.
   */
  @Nullable BigDecimal amount(String compact) {
    Matcher matcher = AMOUNT.matcher(NOTE.matcher(compact).replaceFirst("").replace(",", ""));
    if (!matcher.matches()) {
      return null;
    }
    String own = matcher.group(2);
    BigDecimal meant = own == null ? factor : named(own).factor;
    BigDecimal yuan = new BigDecimal(matcher.group(1)).multiply(meant).stripTrailingZeros();
    return yuan.scale() < CENTS ? yuan.setScale(CENTS) : yuan;
  }
}
