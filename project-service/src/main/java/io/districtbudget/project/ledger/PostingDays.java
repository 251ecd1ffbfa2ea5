package io.districtbudget.project.ledger;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.util.List;
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
    return violation(
        "DATE_IN_FUTURE",
        LocalText.of(
            "日期 %s 在今天（%s）之后，不能预先记账。", "The date %s lies after today (%s).", posting.date(), today),
        posting);
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
    return violation(
        "DATE_OUTSIDE_FISCAL_YEAR",
        LocalText.of(
            "%3$s日期 %1$s 不在 %2$d 年度内：须在 %4$s 至 %5$s（整理期末）之间。",
            "The date %1$s is outside the fiscal year %2$d: it must be between %4$s and %5$s, the"
                + " end of its closing period.",
            date,
            year,
            posting.kind().label(),
            firstDay(),
            closingEnd),
        posting);
  }

  private Optional<Violation> beforeItsGround(Posting posting, Optional<LocalDate> opened) {
    return switch (posting.kind()) {
      case APPROVAL, CARRY_IN, CARRY_OUT -> Optional.empty();
      case ADJUSTMENT, TRANSFER, EXECUTION ->
          opened
              .filter(first -> posting.date().isBefore(first))
              .flatMap(
                  first ->
                      violation(
                          "DATE_BEFORE_APPROVAL",
                          LocalText.of(
                              "%3$s日期 %1$s 早于预算批复日期 %2$s。",
                              "The date %1$s lies before the budget's approval of %2$s.",
                              posting.date(),
                              first,
                              posting.kind().label()),
                          posting));
      case REVERSAL ->
          Optional.ofNullable(posting.paidOn())
              .filter(paid -> posting.date().isBefore(paid))
              .flatMap(
                  paid ->
                      violation(
                          "REVERSAL_BEFORE_PAYMENT",
                          LocalText.of(
                              "冲销日期 %s 早于原支付日期 %s。",
                              "The reversal's date %s lies before the payment of %s.",
                              posting.date(),
                              paid),
                          posting));
    };
  }

  private LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  private static Optional<Violation> violation(String code, LocalText text, Posting posting) {
    return Optional.of(Violation.of("/date", code, text, posting.date()));
  }
}
