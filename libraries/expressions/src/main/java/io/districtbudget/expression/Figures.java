package io.districtbudget.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures without trailing zeros, so that equal figures are equal values. */
final class Figures {

  private Figures() {}

  static BigDecimal plain(String digits) {
    return plain(new BigDecimal(digits));
  }

  static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** 万 = ×10,000, 亿 = ×100,000,000, and the spoken ones between. */
  static BigDecimal scaled(String digits, @Nullable String scale) {
    return plain(new BigDecimal(digits).scaleByPowerOfTen(scale == null ? 0 : places(scale)));
  }

  private static int places(String scale) {
    return switch (scale) {
      case "千" -> 3;
      case "百万" -> 6;
      case "千万" -> 7;
      case "亿" -> 8;
      default -> 4;
    };
  }
}
