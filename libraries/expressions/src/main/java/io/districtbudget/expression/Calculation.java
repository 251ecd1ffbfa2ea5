package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A product written out, such as 365天*24小时/年 or ≤500元*20人.
 *
 * @param sign the comparison in front of it; null when there is none
 * @param unit of the whole: the finest time, money, or the only unit there is; else the units
 *     multiplied (人*次), which nothing is compared with
 */
record Calculation(@Nullable Operator sign, BigDecimal value, @Nullable String unit) {

  private static final String UNIT = "[^\\d*/≥≤><=,、;+-]{0,6}";
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<sign>[≥≤><=])?\\d{1,6}(?:\\.\\d{1,4})?"
              + UNIT
              + "(?:\\*\\d{1,6}(?:\\.\\d{1,4})?"
              + UNIT
              + "){1,4}(?:/"
              + UNIT
              + ")?");
  private static final Pattern FACTOR =
      Pattern.compile("(?<figure>\\d+(?:\\.\\d+)?)(?<scale>万|亿)?(?<unit>" + UNIT + ")");

  static Optional<Calculation> read(String text) {
    Matcher whole = PRODUCT.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    BigDecimal product = BigDecimal.ONE;
    List<String> units = new ArrayList<>();
    Matcher m = FACTOR.matcher(text);
    while (m.find()) {
      product = product.multiply(Figures.scaled(m.group("figure"), m.group("scale")));
      if (!m.group("unit").isEmpty() && !units.contains(m.group("unit"))) {
        units.add(m.group("unit"));
      }
    }
    Operator sign = whole.group("sign") == null ? null : Operator.ofSign(whole.group("sign"));
    return Optional.of(new Calculation(sign, Figures.plain(product), unitOf(units)));
  }

  private static @Nullable String unitOf(List<String> units) {
    if (units.isEmpty()) {
      return null;
    }
    if (units.stream().allMatch(Conversion::time)) {
      return Conversion.finest(units);
    }
    boolean timed = units.stream().anyMatch(Conversion::time);
    return units.contains("元") && !timed ? "元" : String.join("*", units);
  }
}
