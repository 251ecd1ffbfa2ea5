package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is about to say, before the account has accepted it.
 *
 * @param amount signed: an adjustment below 0 reduces, a reversal and what is carried out are below
 *     0
 * @param sourceSystem the system whose document and voucher numbers these are
 * @param transferId shared by the entries that sum to 0: the legs of a transfer, both ends of a
 *     carry-over
 * @param paidOn the day of the payment that a reversal takes back
 * @param historical taken from a published document: an execution above the budget is accepted
 */
record Posting(
    EntryKind kind,
    FundSource source,
    Money amount,
    @Nullable String documentNumber,
    @Nullable String voucherNumber,
    String sourceSystem,
    LocalDate date,
    @Nullable String reason,
    boolean historical,
    @Nullable UUID transferId,
    @Nullable UUID reverses,
    @Nullable LocalDate paidOn) {

  /** Source system of entries that people post over REST. */
  static final String REST = "REST";
}
