package io.districtbudget.project.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account of 2024, seen on 20 January 2025; the closing period lasts until 31 January. */
@DisplayName("记账规则 (rules of the ledger) by days")
class LedgerRulesTest {

  private static final int YEAR = 2024;
  private static final PostingDays DAYS =
      new PostingDays(YEAR, LocalDate.of(2025, 1, 31), LocalDate.of(2025, 1, 20));
  private static final Recording RECORDING =
      new Recording("310112", "tester", java.time.OffsetDateTime.parse("2025-01-20T01:00:00Z"));

  private final BudgetAccount account = new BudgetAccount(UUID.randomUUID(), YEAR);
  private final List<AccountPast.Sum> past = new ArrayList<>();

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @DisplayName("a posting is dated within its year or closing period, not in the future")
  @CsvSource(
      nullValues = "-",
      value = {
        "EXECUTION,  10.00, 2024-02-01, -",
        "EXECUTION,  10.00, 2024-12-31, -",
        "EXECUTION,  10.00, 2025-01-20, -",
        "EXECUTION,  10.00, 2025-01-21, DATE_IN_FUTURE",
        "EXECUTION,  10.00, 2023-12-31, DATE_OUTSIDE_FISCAL_YEAR DATE_BEFORE_APPROVAL",
        "EXECUTION,  10.00, 9999-12-31, DATE_IN_FUTURE DATE_OUTSIDE_FISCAL_YEAR",
        "EXECUTION,  10.00, 2024-01-31, DATE_BEFORE_APPROVAL",
        "ADJUSTMENT, 10.00, 2025-01-10, -",
        "ADJUSTMENT, 10.00, 2019-03-01, DATE_OUTSIDE_FISCAL_YEAR DATE_BEFORE_APPROVAL",
        "ADJUSTMENT, 10.00, 2024-01-15, DATE_BEFORE_APPROVAL",
        "TRANSFER,   10.00, 2025-01-10, -",
        "TRANSFER,   10.00, 2025-02-01, DATE_IN_FUTURE DATE_OUTSIDE_FISCAL_YEAR",
        "APPROVAL,   10.00, 2023-12-20, DATE_OUTSIDE_FISCAL_YEAR",
        "APPROVAL,   10.00, 2024-01-01, -",
        "CARRY_OUT, -10.00, 2024-12-31, -",
        "CARRY_OUT, -10.00, 2025-03-01, DATE_IN_FUTURE"
      })
  void dates(EntryKind kind, String amount, LocalDate date, @Nullable String codes) {
    entered(EntryKind.APPROVAL, "100.00", "2024-02-01");
    assertThat(refusals(posting(kind, amount, date, null)))
        .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
  }

  @Test
  @DisplayName("next year's approval counts from its first day, though that lies ahead")
  void nextYear() {
    PostingDays ahead = new PostingDays(2026, LocalDate.of(2027, 1, 31), DAYS.today());
    assertThat(
            ahead.check(
                posting(EntryKind.APPROVAL, "1.00", LocalDate.of(2026, 1, 1), null),
                java.util.Optional.empty()))
        .isEmpty();
    assertThat(
            ahead.check(
                posting(EntryKind.APPROVAL, "1.00", LocalDate.of(2026, 1, 2), null),
                java.util.Optional.empty()))
        .extracting(Violation::code)
        .containsExactly("DATE_IN_FUTURE");
  }

  @Test
  @DisplayName("a payment is covered by the budget of its own day, not by a later addition")
  void coveredOnItsDay() {
    entered(EntryKind.APPROVAL, "100.00", "2024-01-10");
    entered(EntryKind.ADJUSTMENT, "50.00", "2024-06-01");
    assertThat(refusals(payment("120.00", "2024-05-31"))).containsExactly("EXECUTION_OVER_BUDGET");
    assertThat(refusals(payment("120.00", "2024-06-01"))).isEmpty();
  }

  @Test
  @DisplayName("a late payment of a past day leaves no later day overspent")
  void laterDaysCount() {
    entered(EntryKind.APPROVAL, "100.00", "2024-01-01");
    entered(EntryKind.EXECUTION, "100.00", "2024-03-01");
    entered(EntryKind.REVERSAL, "-100.00", "2024-08-01");
    assertThat(refusals(payment("1.00", "2024-02-01"))).containsExactly("EXECUTION_OVER_BUDGET");
    assertThat(refusals(payment("100.00", "2024-08-01"))).isEmpty();
  }

  @Test
  @DisplayName("no past day's budget is negative or below what was paid on that day")
  void reducedInThePast() {
    entered(EntryKind.APPROVAL, "100.00", "2024-01-01");
    entered(EntryKind.ADJUSTMENT, "80.00", "2024-09-01");
    assertThat(refusals(adjustment("-120.00", "2024-05-01"))).containsExactly("BUDGET_NEGATIVE");
    entered(EntryKind.EXECUTION, "60.00", "2024-04-01");
    assertThat(refusals(adjustment("-50.00", "2024-05-01")))
        .containsExactly("ADJUSTMENT_BELOW_EXECUTED");
    assertThat(refusals(adjustment("-50.00", "2024-09-01"))).isEmpty();
  }

  @Test
  @DisplayName("a reversal is dated from its payment to today")
  void reversals() {
    entered(EntryKind.APPROVAL, "100.00", "2024-01-01");
    entered(EntryKind.EXECUTION, "60.00", "2024-04-01");
    LocalDate paid = LocalDate.of(2024, 4, 1);
    assertThat(refusals(posting(EntryKind.REVERSAL, "-60.00", paid.minusDays(1), paid)))
        .containsExactly("REVERSAL_BEFORE_PAYMENT");
    assertThat(refusals(posting(EntryKind.REVERSAL, "-60.00", paid, paid))).isEmpty();
    assertThat(refusals(posting(EntryKind.REVERSAL, "-60.00", DAYS.today().plusDays(1), paid)))
        .containsExactly("DATE_IN_FUTURE");
  }

  @Test
  @DisplayName("a document's over-payment is kept for the audit, but its day is checked")
  void historical() {
    entered(EntryKind.APPROVAL, "100.00", "2024-01-01");
    assertThat(refusals(historical("130.00", "2024-12-31"))).isEmpty();
    assertThat(refusals(historical("130.00", "2025-12-31")))
        .containsExactlyInAnyOrder("DATE_IN_FUTURE", "DATE_OUTSIDE_FISCAL_YEAR");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("spellings of one voucher are one number; another calendar year's is another")
  @CsvSource({
    "GK-0017,             2024-12-30, true",
    "gk-0017,             2024-12-30, true",
    "ＧＫ－００１７,       2024-12-30, true",
    "'GK -0017 ',         2024-12-30, true",
    "'GK\u200b-00\u00ad17', 2024-12-30, true",
    "GK-0017,             2025-01-05, false",
    "GK-0018,             2024-12-30, false"
  })
  void oneNumber(String spelling, LocalDate date, boolean same) {
    assertThat(claimed(spelling, date).equals(claimed("GK-0017", LocalDate.of(2024, 12, 31))))
        .isEqualTo(same);
  }

  private ClaimedNumber claimed(String voucher, LocalDate date) {
    return ClaimedNumber.of(
            account.projectId(),
            new BudgetExecution(
                    FundSource.APPROPRIATION,
                    Money.of("1.00"),
                    voucher,
                    date,
                    null,
                    "treasury",
                    false)
                .asPosting())
        .orElseThrow();
  }

  private void entered(EntryKind kind, String amount, String date) {
    LocalDate day = LocalDate.parse(date);
    LocalDate paid = kind == EntryKind.REVERSAL ? LocalDate.of(YEAR, 1, 1) : null;
    account.post(posting(kind, amount, day, paid), RECORDING, new AccountPast(past), DAYS);
    past.add(new AccountPast.Sum(day, FundSource.APPROPRIATION, kind, Money.of(amount)));
  }

  private List<String> refusals(Posting posting) {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> LedgerRules.check(account, posting, new AccountPast(past), DAYS));
    return refusal == null
        ? List.of()
        : refusal.violations().stream().map(Violation::code).toList();
  }

  private static Posting payment(String amount, String date) {
    return posting(EntryKind.EXECUTION, amount, LocalDate.parse(date), null);
  }

  private static Posting adjustment(String amount, String date) {
    return posting(EntryKind.ADJUSTMENT, amount, LocalDate.parse(date), null);
  }

  private static Posting historical(String amount, String date) {
    return posting(EntryKind.EXECUTION, amount, LocalDate.parse(date), null, true);
  }

  private static Posting posting(
      EntryKind kind, String amount, LocalDate date, @Nullable LocalDate paid) {
    return posting(kind, amount, date, paid, false);
  }

  private static Posting posting(
      EntryKind kind, String amount, LocalDate date, @Nullable LocalDate paid, boolean historical) {
    return new Posting(
        kind,
        FundSource.APPROPRIATION,
        Money.of(amount),
        "D-1",
        "V-1",
        "treasury",
        date,
        null,
        historical,
        null,
        null,
        paid);
  }
}
