package io.districtbudget.indicator.declaration;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 待确认或修订 (the change of the money that put approved targets in question); amounts in 元 as decimal
 * strings.
 *
 * @param basis the full-year budget that the targets were approved or last confirmed for
 * @param change fullYear − basis
 */
public record NeedsConfirmation(
    ConfirmationPhase phase,
    String yearStart,
    String basis,
    String fullYear,
    String change,
    OffsetDateTime since) {

  /** What is asked, or null when nothing is. */
  public static @Nullable NeedsConfirmation of(BudgetConfirmation confirmation) {
    BudgetConfirmation.Change change = confirmation.change();
    return change == null
        ? null
        : new NeedsConfirmation(
            confirmation.phase(),
            plain(change.yearStart()),
            plain(change.basis()),
            plain(change.fullYear()),
            plain(change.amount()),
            change.at());
  }

  static String plain(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
