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

  /** 万 = ×10,000, 亿 = ×100,000,000. */
  static BigDecimal scaled(String digits, @Nullable String scale) {
    int places = scale == null ? 0 : "亿".equals(scale) ? 8 : 4;
    return plain(new BigDecimal(digits).scaleByPowerOfTen(places));
  }
}
