package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 执行 (execution): money paid out.
 *
 * @param amount above 0, in 元
 * @param voucherNumber of the payment; with the source system it makes the request repeatable
 * @param sourceSystem whose voucher number it is; REST when absent
 * @param historical taken from a published document: accepted even above the budget
 */
public record BudgetExecution(
    @NotNull FundSource source,
    @NotNull Money amount,
    @NotBlank @Size(max = 128) String voucherNumber,
    @NotNull LocalDate date,
    @Nullable @Size(max = 1000) String reason,
    @Nullable @Size(min = 1, max = 64) String sourceSystem,
    boolean historical) {

  Posting asPosting() {
    return new Posting(
        EntryKind.EXECUTION,
        source,
        amount,
        null,
        voucherNumber,
        sourceSystem == null ? Posting.REST : sourceSystem,
        date,
        reason,
        historical,
        null,
        null,
        null);
  }
}
