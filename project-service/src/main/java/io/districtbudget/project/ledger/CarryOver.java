package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 结转下年 (carry-over): unspent money of a fiscal year becomes 上年结转资金 of the next.
 *
 * @param documentNumber of the approving document; with the source system it makes the request
 *     repeatable
 * @param date from the last day of the year to the last day of the next
 * @param funds how much of which source; all that is unspent when absent
 */
public record CarryOver(
    @NotBlank @Size(max = 128) String documentNumber,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull LocalDate date,
    @Nullable @Size(min = 1, max = 64) String sourceSystem,
    @Nullable @Size(min = 1, max = 4) List<@Valid @NotNull Fund> funds) {

  /** What is carried over of one source, in 元; below 0 takes an earlier carry-over back. */
  @Schema(name = "CarriedFund")
  public record Fund(@NotNull FundSource source, @NotNull Money amount) {}

  String system() {
    return sourceSystem == null ? Posting.REST : sourceSystem;
  }

  /** The end in the old year. */
  Posting leaving(Fund fund, UUID pair) {
    return asPosting(EntryKind.CARRY_OUT, fund.source(), fund.amount().negated(), pair);
  }

  /** The end in the next year. */
  Posting arriving(Fund fund, UUID pair) {
    return asPosting(EntryKind.CARRY_IN, FundSource.CARRY_OVER, fund.amount(), pair);
  }

  private Posting asPosting(EntryKind kind, FundSource source, Money amount, UUID pair) {
    return new Posting(
        kind,
        source,
        amount,
        documentNumber,
        null,
        system(),
        date,
        reason,
        false,
        pair,
        null,
        null);
  }
}
