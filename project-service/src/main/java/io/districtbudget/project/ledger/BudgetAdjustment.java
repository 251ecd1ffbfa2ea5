package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 追加 or 调减 (increase or reduction).
 *
 * @param amount signed, in 元
 * @param documentNumber of the approving document; with the source system it makes the request
 *     repeatable
 * @param sourceSystem whose document number it is; REST when absent
 */
public record BudgetAdjustment(
    @NotNull FundSource source,
    @NotNull Money amount,
    @NotBlank @Size(max = 128) String documentNumber,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull LocalDate date,
    @Nullable @Size(min = 1, max = 64) String sourceSystem,
    boolean historical) {

  Posting asPosting() {
    return new Posting(
        EntryKind.ADJUSTMENT,
        source,
        amount,
        documentNumber,
        null,
        sourceSystem == null ? Posting.REST : sourceSystem,
        date,
        reason,
        historical,
        null,
        null,
        null);
  }
}
