package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as it is served.
 *
 * @param closingPeriod 整理期: booked to its fiscal year after the year's last day
 * @param previous hash of the entry before it in the account, empty for the first
 * @param hash SHA-256 over all fields and {@code previous}, hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryResponse(
    UUID id,
    UUID projectId,
    int year,
    long number,
    EntryKind kind,
    FundSource source,
    Money amount,
    @Nullable String documentNumber,
    @Nullable String voucherNumber,
    String sourceSystem,
    LocalDate date,
    boolean closingPeriod,
    @Nullable String reason,
    boolean historical,
    @Nullable UUID transferId,
    @Nullable UUID reverses,
    String actor,
    OffsetDateTime recordedAt,
    String previous,
    String hash) {

  static EntryResponse from(LedgerEntry entry) {
    return new EntryResponse(
        entry.id(),
        entry.projectId(),
        entry.year(),
        entry.number(),
        entry.kind(),
        entry.source(),
        entry.amount(),
        entry.documentNumber(),
        entry.voucherNumber(),
        entry.sourceSystem(),
        entry.date(),
        PostingDays.isClosing(entry.kind(), entry.year(), entry.date()),
        entry.reason(),
        entry.historical(),
        entry.transferId(),
        entry.reverses(),
        entry.actor(),
        entry.recordedAt(),
        entry.previous(),
        entry.hash());
  }
}
