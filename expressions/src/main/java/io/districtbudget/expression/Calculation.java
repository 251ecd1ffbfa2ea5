package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A product written out as a target, such as 365天*24小时/年: its value and the last unit. */
record Calculation(BigDecimal value, @Nullable String unit) {

  private static final String UNIT = "[^\\d*/≥≤><=,、;+-]{0,6}";
  private static final Pattern PRODUCT =
      Pattern.compile(
          "[≥≤><=]?\\d{1,6}(?:\\.\\d{1,4})?"
              + UNIT
              + "(?:\\*\\d{1,6}(?:\\.\\d{1,4})?"
              + UNIT
              + "){1,4}(?:/"
              + UNIT
              + ")?");
  private static final Pattern FACTOR =
      Pattern.compile("(?<figure>\\d+(?:\\.\\d+)?)(?<unit>" + UNIT + ")");

  static Optional<Calculation> read(String text) {
    if (!PRODUCT.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal product = BigDecimal.ONE;
    String unit = null;
    Matcher m = FACTOR.matcher(text);
    while (m.find()) {
      product = product.multiply(new BigDecimal(m.group("figure")));
      unit = m.group("unit").isEmpty() ? null : m.group("unit");
    }
    return Optional.of(new Calculation(Figures.plain(product), unit));
  }
}
