package io.districtbudget.project.ledger;

import io.districtbudget.support.text.Spelling;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is compared: without case, width, blanks and invisible characters.
 *
 * @param system whose number it is
 * @param number of the voucher or document
 * @param scope within which it stands for one entry: of a voucher the kind and the calendar year of
 *     its date, of an adjustment the project and source, of a transfer the transfer
 */
record ClaimedNumber(String system, String number, String scope) {

  /** What a posting claims; a year-start approval and a carry-over claim nothing. */
  static Optional<ClaimedNumber> of(UUID projectId, Posting posting) {
    return switch (posting.kind()) {
      case EXECUTION, REVERSAL ->
          Optional.of(
              ofVoucher(
                  posting.kind(), posting.sourceSystem(), posting.voucherNumber(), posting.date()));
      case ADJUSTMENT ->
          Optional.of(
              of(
                  posting.sourceSystem(),
                  posting.documentNumber(),
                  posting.kind() + " " + projectId + " " + posting.source()));
      case TRANSFER -> Optional.of(ofTransfer(posting.sourceSystem(), posting.documentNumber()));
      case APPROVAL, CARRY_OUT, CARRY_IN -> Optional.empty();
    };
  }

  static ClaimedNumber ofVoucher(
      EntryKind kind, String system, @Nullable String voucherNumber, LocalDate date) {
    return of(system, voucherNumber, kind + " " + date.getYear());
  }

  static ClaimedNumber ofTransfer(String system, @Nullable String documentNumber) {
    return of(system, documentNumber, EntryKind.TRANSFER.name());
  }

  /** What is locked while the number is looked for and claimed, whatever its scope. */
  String held(String division) {
    return String.join("\n", division, system, number);
  }

  /** Puts its columns among the values of a statement. */
  void into(Map<String, Object> values) {
    values.put("system", system);
    values.put("number", number);
    values.put("scope", scope);
  }

  private static ClaimedNumber of(String system, @Nullable String number, String scope) {
    return new ClaimedNumber(
        Spelling.comparable(system), Spelling.comparable(number == null ? "" : number), scope);
  }
}
