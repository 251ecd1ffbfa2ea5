package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.text.Numbers;
import io.districtbudget.documents.text.Texts;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of tables in 元, whichever unit their table prints; nothing is rounded. */
final class PrintedAmount {

  static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final int CENTS = 2;
  private static final Pattern NEGATIVE = Pattern.compile("\\((\\d[\\d,]*(?:\\.\\d+)?)\\)");

  private PrintedAmount() {}

  /** The number as printed; brackets mean below 0. */
  static @Nullable BigDecimal number(String text) {
    Matcher negative = NEGATIVE.matcher(Texts.compact(text));
    if (negative.matches()) {
      return new BigDecimal(negative.group(1).replace(",", "")).negate();
    }
    return Numbers.amount(text);
  }

  /** The amount in 元; null when the text is none, or less than 分 would be lost. */
  static @Nullable BigDecimal yuan(String text, BigDecimal factor) {
    BigDecimal number = number(text);
    BigDecimal own = Numbers.factor(text);
    return number == null ? null : exact(number.multiply(own == null ? factor : own));
  }

  private static @Nullable BigDecimal exact(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() > CENTS ? null : plain.setScale(CENTS);
  }

  static BigDecimal factor(@Nullable String moneyUnit) {
    if (moneyUnit == null) {
      return BigDecimal.ONE;
    }
    return switch (moneyUnit) {
      case "千元" -> THOUSAND;
      case "万元" -> TEN_THOUSAND;
      case "亿元" -> HUNDRED_MILLION;
      default -> BigDecimal.ONE;
    };
  }
}
