package io.districtbudget.documents.grid;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One printed row of money, its cells by their columns. */
record MoneyRow(FundCode code, String label, Map<MoneyColumn, String> cells) {

  /** The cell as printed; null where it says nothing. */
  @Nullable String printed(MoneyColumn column) {
    String text = cells.getOrDefault(column, "");
    return Blanks.none(text) ? null : text;
  }

  /** Whether the usual reader does not know this source. */
  boolean foreign() {
    return switch (code) {
      case TOTAL, CARRY_OVER, GENERAL_PUBLIC, APPROPRIATION, OTHER -> false;
      default -> true;
    };
  }
}
