package io.districtbudget.project.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 冲销 (reversal): takes one execution back, whole.
 *
 * @param entryId the execution
 * @param voucherNumber of the reversal
 * @param sourceSystem whose voucher number it is; REST when absent
 */
public record ExecutionReversal(
    @NotNull UUID entryId,
    @NotBlank @Size(max = 128) String voucherNumber,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull LocalDate date,
    @Nullable @Size(min = 1, max = 64) String sourceSystem) {

  String system() {
    return sourceSystem == null ? Posting.REST : sourceSystem;
  }

  Posting asPosting(LedgerEntry execution) {
    return new Posting(
        EntryKind.REVERSAL,
        execution.source(),
        execution.amount().negated(),
        null,
        voucherNumber,
        system(),
        date,
        reason,
        false,
        null,
        execution.id(),
        execution.date());
  }
}
