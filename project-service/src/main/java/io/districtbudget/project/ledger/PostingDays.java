package io.districtbudget.project.ledger;

import io.districtbudget.support.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 记账日期 (days of postings): within the fiscal year or its closing period, not in the future, not
 * before what they rest on. The stated day counts, not the day on which it is posted.
 *
 * @param year fiscal year of the account
 * @param closingEnd last day of its closing period
 * @param today in Beijing
 */
record PostingDays(int year, LocalDate closingEnd, LocalDate today) {

  /** Everything that is wrong with the posting's date; {@code opened} by an approval, if it is. */
  List<Violation> check(Posting posting, Optional<LocalDate> opened) {
    return Stream.of(future(posting), outside(posting), beforeItsGround(posting, opened))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the entry belongs to the fiscal year, but is dated after it. */
  static boolean isClosing(EntryKind kind, int year, LocalDate date) {
    return date.getYear() > year
        && switch (kind) {
          case EXECUTION, ADJUSTMENT, TRANSFER, APPROVAL -> true;
          case REVERSAL, CARRY_OUT, CARRY_IN -> false;
        };
  }

  /** The next year's budget is approved before it begins, and counts from its first day. */
  private Optional<Violation> future(Posting posting) {
    boolean counts = posting.kind() == EntryKind.APPROVAL && posting.date().equals(firstDay());
    if (counts || !posting.date().isAfter(today)) {
      return Optional.empty();
    }
    return refused(LedgerRefusal.DATE_IN_FUTURE, posting, Map.of("today", today));
  }

  private Optional<Violation> outside(Posting posting) {
    LocalDate date = posting.date();
    boolean within =
        switch (posting.kind()) {
          case REVERSAL, CARRY_OUT, CARRY_IN -> true;
          case APPROVAL, ADJUSTMENT, TRANSFER, EXECUTION ->
              !date.isBefore(firstDay()) && !date.isAfter(closingEnd);
        };
    if (within) {
      return Optional.empty();
    }
    return refused(
        LedgerRefusal.DATE_OUTSIDE_FISCAL_YEAR,
        posting,
        Map.of("kind", posting.kind(), "year", year, "first", firstDay(), "last", closingEnd));
  }

  private Optional<Violation> beforeItsGround(Posting posting, Optional<LocalDate> opened) {
    return switch (posting.kind()) {
      case APPROVAL, CARRY_IN, CARRY_OUT -> Optional.empty();
      case ADJUSTMENT, TRANSFER, EXECUTION ->
          opened
              .filter(first -> posting.date().isBefore(first))
              .flatMap(
                  first ->
                      refused(
                          LedgerRefusal.DATE_BEFORE_APPROVAL,
                          posting,
                          Map.of("kind", posting.kind(), "approved", first)));
      case REVERSAL ->
          Optional.ofNullable(posting.paidOn())
              .filter(paid -> posting.date().isBefore(paid))
              .flatMap(
                  paid ->
                      refused(
                          LedgerRefusal.REVERSAL_BEFORE_PAYMENT, posting, Map.of("paid", paid)));
    };
  }

  private LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  private static Optional<Violation> refused(
      LedgerRefusal refusal, Posting posting, Map<String, ?> named) {
    return Optional.of(refusal.at("/date", posting.date(), named));
  }
}
