package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 调剂 (transfer): two or more legs that sum to 0, posted all or none.
 *
 * @param legs at least two; a project, year and source at most once
 * @param documentNumber of the approving document; with the source system it makes the request
 *     repeatable
 */
public record BudgetTransfer(
    @NotBlank @Size(max = 128) String documentNumber,
    @NotBlank @Size(max = 1000) String reason,
    @NotNull LocalDate date,
    @Nullable @Size(min = 1, max = 64) String sourceSystem,
    @NotNull @Size(min = 2, max = 100) List<@Valid @NotNull Leg> legs) {

  /** One account's part: below 0 gives, above 0 takes, in 元. */
  public record Leg(
      @NotNull UUID projectId, int year, @NotNull FundSource source, @NotNull Money amount) {}

  String system() {
    return sourceSystem == null ? Posting.REST : sourceSystem;
  }

  Posting asPosting(Leg leg, UUID transferId) {
    return new Posting(
        EntryKind.TRANSFER,
        leg.source(),
        leg.amount(),
        documentNumber,
        null,
        system(),
        date,
        reason,
        false,
        transferId,
        null,
        null);
  }
}
