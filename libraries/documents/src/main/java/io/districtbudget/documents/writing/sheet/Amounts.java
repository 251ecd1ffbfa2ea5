package io.districtbudget.documents.writing.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are printed. */
public final class Amounts {

  private static final int CENTS = 2;

  private Amounts() {}

  /** An amount in 元: two decimals or as many as it has, thousands marks. */
  public static String grouped(BigDecimal amount) {
    BigDecimal scaled =
        amount.scale() < CENTS ? amount.setScale(CENTS, RoundingMode.UNNECESSARY) : amount;
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(CENTS, scaled.scale()));
    return format.format(scaled);
  }

  /** A weight or score: without zeros at its end. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped)
        .toPlainString();
  }
}
