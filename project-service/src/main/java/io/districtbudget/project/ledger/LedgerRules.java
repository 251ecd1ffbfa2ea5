package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an entry may not do to an account; all broken rules are reported at once. */
final class LedgerRules {

  private LedgerRules() {}

  /**
   * @param past the account by days, without the posting
   * @param days when its fiscal year is booked
   */
  static void check(BudgetAccount account, Posting posting, AccountPast past, PostingDays days) {
    List<Violation> violations = new ArrayList<>();
    sign(posting, violations);
    source(posting, violations);
    List<Violation> dates = days.check(posting, account.openedOn());
    int before = violations.size();
    balance(posting, account.fund(posting.source()), violations);
    if (violations.size() == before && dates.isEmpty() && !account.isLatest(posting.date())) {
      pastDays(posting, past, violations);
    }
    violations.addAll(dates);
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  /** Between fiscal years money moves by the carry-over alone. */
  static List<Violation> oneYear(BudgetTransfer transfer) {
    List<Violation> violations = new ArrayList<>();
    int year = transfer.legs().get(0).year();
    for (int i = 1; i < transfer.legs().size(); i++) {
      int other = transfer.legs().get(i).year();
      if (other != year) {
        violations.add(
            LedgerRefusal.TRANSFER_BETWEEN_YEARS.at(
                "/legs/" + i + "/year", other, Map.of("year", year)));
      }
    }
    return violations;
  }

  private static void balance(Posting posting, FundBalance before, List<Violation> violations) {
    FundBalance after = before.with(posting.kind(), posting.amount());
    switch (posting.kind()) {
      case APPROVAL, ADJUSTMENT, TRANSFER, CARRY_IN -> budget(posting, after, violations);
      case EXECUTION -> execution(posting, before, after, violations);
      case REVERSAL -> reversal(posting, after, violations);
      case CARRY_OUT -> carryOut(posting, before, after, violations);
    }
  }

  /** The first day, from the stated one on, on which the balance would not allow the posting. */
  private static void pastDays(Posting posting, AccountPast past, List<Violation> violations) {
    boolean addsBudget = posting.kind() != EntryKind.EXECUTION && posting.amount().isPositive();
    if (addsBudget && posting.kind() != EntryKind.CARRY_OUT) {
      return;
    }
    for (AccountPast.Day day : past.from(posting.date(), posting.source())) {
      List<Violation> broken = new ArrayList<>();
      balance(posting, day.balance(), broken);
      if (!broken.isEmpty()) {
        broken.forEach(violation -> violations.add(onDay(day.date(), violation)));
        return;
      }
    }
  }

  private static Violation onDay(LocalDate day, Violation violation) {
    LocalText text =
        new LocalText(
            "按 %s 日终余额：%s".formatted(day, violation.message().zh()),
            "At the end of %s: %s".formatted(day, violation.message().en()));
    return new Violation(violation.pointer(), violation.code(), text, violation.rejected());
  }

  private static void sign(Posting posting, List<Violation> violations) {
    boolean wrong =
        switch (posting.kind()) {
          case APPROVAL -> false;
          case ADJUSTMENT, TRANSFER, CARRY_OUT, CARRY_IN -> posting.amount().isZero();
          case EXECUTION -> !posting.amount().isPositive();
          case REVERSAL -> !posting.amount().isNegative();
        };
    if (wrong) {
      violations.add(
          LedgerRefusal.AMOUNT_SIGN_WRONG.at(
              "/amount", posting.amount(), Map.of("kind", posting.kind())));
    }
  }

  private static void source(Posting posting, List<Violation> violations) {
    if (posting.source() == FundSource.UNSPECIFIED && !posting.historical()) {
      violations.add(LedgerRefusal.SOURCE_UNSPECIFIED.at("/source", posting.source()));
    }
  }

  private static void budget(Posting posting, FundBalance after, List<Violation> violations) {
    if (after.fullYear().isNegative()) {
      violations.add(refuse(LedgerRefusal.BUDGET_NEGATIVE, posting, after));
    } else if (after.carriedOut().isPositive() && after.unspent().isNegative()) {
      violations.add(refuse(LedgerRefusal.BUDGET_BELOW_CARRIED_OVER, posting, after));
    } else if (after.fullYear().compareTo(after.executed()) < 0 && !posting.historical()) {
      violations.add(refuse(LedgerRefusal.ADJUSTMENT_BELOW_EXECUTED, posting, after));
    }
  }

  private static void execution(
      Posting posting, FundBalance before, FundBalance after, List<Violation> violations) {
    boolean carriedOver = before.carriedOut().isPositive();
    if (after.unspent().isNegative() && (carriedOver || !posting.historical())) {
      LedgerRefusal over =
          carriedOver
              ? LedgerRefusal.EXECUTION_OVER_UNCARRIED
              : LedgerRefusal.EXECUTION_OVER_BUDGET;
      violations.add(refuse(over, posting, before));
    }
  }

  private static void reversal(Posting posting, FundBalance after, List<Violation> violations) {
    if (after.executed().isNegative()) {
      violations.add(
          LedgerRefusal.REVERSAL_ABOVE_EXECUTED.at(
              "/amount", posting.amount(), Map.of("amount", posting.amount().negated())));
    }
  }

  /** What is carried out leaves the year: stated as what is wanted, not as the entry's amount. */
  private static void carryOut(
      Posting posting, FundBalance before, FundBalance after, List<Violation> violations) {
    Money wanted = posting.amount().negated();
    if (after.carriedOut().isNegative()) {
      Map<String, Object> named = named(posting, before);
      named.put("amount", posting.amount());
      violations.add(LedgerRefusal.CARRY_OVER_NEGATIVE.at("/amount", wanted, named));
    } else if (wanted.isPositive() && after.unspent().isNegative()) {
      violations.add(
          LedgerRefusal.CARRY_OVER_ABOVE_UNSPENT.at("/amount", wanted, named(posting, before)));
    }
  }

  private static Violation refuse(LedgerRefusal refusal, Posting posting, FundBalance balance) {
    return refusal.at("/amount", posting.amount(), named(posting, balance));
  }

  /** What a sentence may say of a posting and of the balance that does not allow it. */
  private static Map<String, Object> named(Posting posting, FundBalance balance) {
    Map<String, Object> named = new HashMap<>();
    named.put("kind", posting.kind());
    named.put("source", posting.source());
    named.put("budget", balance.fullYear());
    named.put("executed", balance.executed());
    named.put("carriedOver", balance.carriedOut());
    named.put("left", balance.unspent());
    return named;
  }
}
