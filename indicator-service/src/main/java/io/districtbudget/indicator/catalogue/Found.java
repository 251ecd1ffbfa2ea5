package io.districtbudget.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that a search has found.
 *
 * @param likeness thousandths, or null when the search was not by likeness
 */
record Found(CatalogueIndicator indicator, @Nullable Integer likeness) {

  private static final int THOUSAND = 1_000;

  /** Its place in the list: by code, or the most alike first and then by code. */
  List<String> position() {
    return likeness == null
        ? List.of(indicator.code())
        : List.of(descending(likeness), indicator.code());
  }

  static String descending(int likeness) {
    return "%04d".formatted(THOUSAND - likeness);
  }

  IndicatorResponse response() {
    return IndicatorResponse.from(
        indicator, likeness == null ? null : BigDecimal.valueOf(likeness, 3).toPlainString());
  }
}
