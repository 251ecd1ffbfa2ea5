package io.districtbudget.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How figures are printed in sentences and proofs; never in exponents. */
public final class Figures {
  private Figures() {}

  /** Without needless zeros: 7.60 is 7.6, 1E+1 is 10. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Two decimals at least; digits beyond them are kept, since nothing is rounded here. */
  public static String fixed(BigDecimal value) {
    return value.scale() < 2 ? value.setScale(2).toPlainString() : value.toPlainString();
  }

  /** Named figures in the order given: name, value, name, value … */
  public static Map<String, String> of(String... namesAndValues) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      figures.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return Collections.unmodifiableMap(figures);
  }
}
