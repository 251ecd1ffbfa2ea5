package io.districtbudget.assessment.scores;

import io.districtbudget.scoring.Amounts;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 资金行 (a row of the money table), decimal strings in 元; what is left out counts as 0, but for a
 * year-start budget that the whole form leaves out.
 */
@Schema(
    examples =
        "{\"yearStart\":\"700000.00\",\"fullYear\":\"700000.00\",\"executed\":\"697500.00\"}")
public record AmountsEntry(
    @Digits(integer = 16, fraction = 2) @Nullable BigDecimal yearStart,
    @Digits(integer = 16, fraction = 2) @Nullable BigDecimal fullYear,
    @Digits(integer = 16, fraction = 2) @Nullable BigDecimal executed) {

  /**
   * The amounts.
   *
   * @param started whether the form states year-start budgets at all; else they are the full-year
   *     ones
   */
  Amounts amounts(boolean started) {
    return new Amounts(zero(started ? yearStart : fullYear), zero(fullYear), zero(executed));
  }

  private static BigDecimal zero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }
}
