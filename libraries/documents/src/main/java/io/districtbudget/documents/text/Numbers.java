package io.districtbudget.documents.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as forms print them: with thousands marks, blanks, full width, 元 and 分. */
public final class Numbers {

  private static final Pattern AMOUNT = Pattern.compile("[¥￥]?(-?\\d+(?:\\.\\d+)?)(?:元|万元)?");
  private static final Pattern SCORE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)分?");
  private static final int CENTS = 2;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private Numbers() {}

  /** 10分 says 10. */
  public static @Nullable String withoutPoints(@Nullable String points) {
    return points == null ? null : points.replaceFirst("(?<=\\d)\\s*分\\s*$", "");
  }

  /** The amount, with at least two decimals, or null when the text is none. */
  public static @Nullable BigDecimal amount(String text) {
    return number(AMOUNT, text);
  }

  /** In which unit an amount is printed when it says so itself: 10,000 for 万元, 1 for 元. */
  public static @Nullable BigDecimal factor(String text) {
    String compact = Texts.compact(text);
    return compact.endsWith("万元") ? TEN_THOUSAND : compact.endsWith("元") ? BigDecimal.ONE : null;
  }

  /** A weight or a score, with at least two decimals, or null when the text is none. */
  public static @Nullable BigDecimal score(String text) {
    return number(SCORE, text);
  }

  private static @Nullable BigDecimal number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(Texts.compact(text).replace(",", ""));
    if (!matcher.matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(matcher.group(1));
    return value.scale() < CENTS ? value.setScale(CENTS) : value;
  }
}
