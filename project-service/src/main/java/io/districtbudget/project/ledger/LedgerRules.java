package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        LocalText text =
            LocalText.of(
                "调剂只能在同一会计年度内进行（%1$d 年与 %2$d 年不同）；跨年度请用结转。",
                "A transfer stays within one fiscal year, not %1$d and %2$d; between years there is"
                    + " the carry-over.",
                year,
                other);
        violations.add(Violation.of("/legs/" + i + "/year", "TRANSFER_BETWEEN_YEARS", text, other));
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
          violation(
              "AMOUNT_SIGN_WRONG",
              LocalText.of(
                  "%1$s的金额不能是 %3$s。",
                  "An entry of kind %2$s cannot be %3$s.",
                  posting.kind().label(),
                  posting.kind(),
                  posting.amount()),
              posting.amount()));
    }
  }

  private static void source(Posting posting, List<Violation> violations) {
    if (posting.source() == FundSource.UNSPECIFIED && !posting.historical()) {
      LocalText text =
          new LocalText(
              "须注明资金来源；只有历史文件的分录可以不注明。",
              "The fund source must be stated; only historical entries may leave it out.");
      violations.add(Violation.of("/source", "SOURCE_UNSPECIFIED", text, posting.source()));
    }
  }

  private static void budget(Posting posting, FundBalance after, List<Violation> violations) {
    if (after.fullYear().isNegative()) {
      violations.add(
          violation(
              "BUDGET_NEGATIVE",
              LocalText.of(
                  "%s %s 元后，%s预算将为 %s 元，不能为负。",
                  "%5$s of %2$s makes the budget of %6$s %4$s: it cannot be negative.",
                  posting.kind().label(),
                  posting.amount(),
                  posting.source().label(),
                  after.fullYear(),
                  posting.kind(),
                  posting.source()),
              posting.amount()));
    } else if (after.carriedOut().isPositive() && after.unspent().isNegative()) {
      violations.add(
          violation(
              "BUDGET_BELOW_CARRIED_OVER",
              LocalText.of(
                  "调整后%s预算 %s 元将低于已执行的 %s 元与已结转下年的 %s 元之和。",
                  "The budget of %5$s would be %2$s, below the executed %3$s and carried over"
                      + " %4$s.",
                  posting.source().label(),
                  after.fullYear(),
                  after.executed(),
                  after.carriedOut(),
                  posting.source()),
              posting.amount()));
    } else if (after.fullYear().compareTo(after.executed()) < 0 && !posting.historical()) {
      violations.add(
          violation(
              "ADJUSTMENT_BELOW_EXECUTED",
              LocalText.of(
                  "调整后%s预算 %s 元将低于已执行的 %s 元。",
                  "The budget of %4$s would be %2$s, below the executed %3$s.",
                  posting.source().label(),
                  after.fullYear(),
                  after.executed(),
                  posting.source()),
              posting.amount()));
    }
  }

  private static void execution(
      Posting posting, FundBalance before, FundBalance after, List<Violation> violations) {
    boolean carriedOver = before.carriedOut().isPositive();
    if (after.unspent().isNegative() && (carriedOver || !posting.historical())) {
      violations.add(
          violation(
              "EXECUTION_OVER_BUDGET",
              LocalText.of(
                  "执行 %1$s 元超出%2$s可用预算 %3$s 元（预算 %4$s 元，已执行 %5$s 元%7$s）。",
                  "Paying %1$s exceeds what is left of %6$s: %3$s (budget %4$s, executed"
                      + " %5$s%8$s).",
                  posting.amount(),
                  posting.source().label(),
                  before.unspent(),
                  before.fullYear(),
                  before.executed(),
                  posting.source(),
                  carriedOver ? "，已结转下年 " + before.carriedOut() + " 元" : "",
                  carriedOver ? ", carried over " + before.carriedOut() : ""),
              posting.amount()));
    }
  }

  private static void reversal(Posting posting, FundBalance after, List<Violation> violations) {
    if (after.executed().isNegative()) {
      violations.add(
          violation(
              "REVERSAL_ABOVE_EXECUTED",
              LocalText.of(
                  "冲销 %s 元超过已执行数。",
                  "Reversing %s is more than was executed.", posting.amount().negated()),
              posting.amount()));
    }
  }

  private static void carryOut(
      Posting posting, FundBalance before, FundBalance after, List<Violation> violations) {
    Money wanted = posting.amount().negated();
    if (after.carriedOut().isNegative()) {
      violations.add(
          violation(
              "CARRY_OVER_NEGATIVE",
              LocalText.of(
                  "收回结转 %s 元超过%s已结转下年的 %s 元。",
                  "Taking %1$s back is more than was carried over of %4$s: %3$s.",
                  posting.amount(),
                  posting.source().label(),
                  before.carriedOut(),
                  posting.source()),
              wanted));
    } else if (wanted.isPositive() && after.unspent().isNegative()) {
      violations.add(
          violation(
              "CARRY_OVER_ABOVE_UNSPENT",
              LocalText.of(
                  "结转 %s 元超出%s未执行的 %s 元（预算 %s 元，已执行 %s 元，已结转下年 %s 元）。",
                  "Carrying %1$s over exceeds what is unspent of %7$s: %3$s (budget %4$s, executed"
                      + " %5$s, carried over %6$s).",
                  wanted,
                  posting.source().label(),
                  before.unspent(),
                  before.fullYear(),
                  before.executed(),
                  before.carriedOut(),
                  posting.source()),
              wanted));
    }
  }

  private static Violation violation(String code, LocalText text, Money rejected) {
    return Violation.of("/amount", code, text, rejected);
  }
}
