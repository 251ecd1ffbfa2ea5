package io.districtbudget.project.ledger;

import io.districtbudget.support.text.Spelling;
import java.util.Optional;
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
  static Optional<ClaimedNumber> of(BudgetAccount account, Posting posting) {
    return switch (posting.kind()) {
      case EXECUTION, REVERSAL ->
          Optional.of(
              of(
                  posting.sourceSystem(),
                  posting.voucherNumber(),
                  posting.kind() + " " + posting.date().getYear()));
      case ADJUSTMENT ->
          Optional.of(
              of(
                  posting.sourceSystem(),
                  posting.documentNumber(),
                  posting.kind() + " " + account.projectId() + " " + posting.source()));
      case TRANSFER -> Optional.of(ofTransfer(posting.sourceSystem(), posting.documentNumber()));
      case APPROVAL, CARRY_OUT, CARRY_IN -> Optional.empty();
    };
  }

  static ClaimedNumber ofTransfer(String system, @Nullable String documentNumber) {
    return of(system, documentNumber, EntryKind.TRANSFER.name());
  }

  private static ClaimedNumber of(String system, @Nullable String number, String scope) {
    return new ClaimedNumber(
        Spelling.comparable(system), Spelling.comparable(number == null ? "" : number), scope);
  }
}
