package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Posts adjustments, executions and reversals within the caller's transaction. A document or
 * voucher number that came before from the same system is answered as the first time; with other
 * content it is refused. All checks come before the first change, so a refusal leaves the
 * transaction as it was.
 */
@ApplicationScoped
class Postings {

  private final Registry registry;
  private final Ledger ledger;
  private final Entries entries;
  private final Caller caller;

  Postings(Registry registry, Ledger ledger, Entries entries, Caller caller) {
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
    this.caller = caller;
  }

  Posted adjust(UUID projectId, int year, BudgetAdjustment adjustment) {
    return post(projectId, year, adjustment.asPosting());
  }

  Posted execute(UUID projectId, int year, BudgetExecution execution) {
    return post(projectId, year, execution.asPosting());
  }

  Posted reverse(UUID projectId, int year, ExecutionReversal reversal) {
    ClaimedNumber number =
        ClaimedNumber.ofVoucher(
            EntryKind.REVERSAL, reversal.system(), reversal.voucherNumber(), reversal.date());
    Ground ground = ground(projectId, year, number);
    BudgetAccount account = account(ground, projectId, year);
    LedgerEntry execution = execution(account, reversal);
    Posting posting = reversal.asPosting(execution);
    return again(ground, account, posting)
        .orElseGet(
            () -> {
              requireUnreversed(execution);
              return new Posted(ledger.post(ground, account, posting), account, false);
            });
  }

  private Posted post(UUID projectId, int year, Posting posting) {
    ClaimedNumber number = ClaimedNumber.of(projectId, posting).orElseThrow();
    if (posting.historical()) {
      requireFinance();
    }
    Ground ground = ground(projectId, year, number);
    BudgetAccount account = account(ground, projectId, year);
    return again(ground, account, posting)
        .orElseGet(
            () -> {
              if (!posting.historical()) {
                ground.project().requireActive();
              }
              return new Posted(ledger.post(ground, account, posting), account, false);
            });
  }

  /** Who does not see the project waits for no lock of it. */
  private Ground ground(UUID projectId, int year, ClaimedNumber number) {
    registry.requireVisible(projectId);
    Ground ground =
        ledger.ground(projectId, year, number).orElseThrow(() -> Registry.unknown(projectId));
    registry.requireVisible(ground.project());
    return ground;
  }

  private static BudgetAccount account(Ground ground, UUID projectId, int year) {
    BudgetAccount account = ground.account();
    if (account == null) {
      throw Ledger.unknown(projectId, year);
    }
    return account;
  }

  private Optional<Posted> again(Ground ground, BudgetAccount account, Posting posting) {
    return Optional.ofNullable(ground.claim())
        .map(entries::before)
        .map(before -> new Posted(requireSame(before, account, posting), account, true));
  }

  private void requireUnreversed(LedgerEntry execution) {
    if (entries.isReversed(execution)) {
      throw ProblemException.conflict(
          "ALREADY_REVERSED",
          LocalText.of("分录 %s 已冲销。", "Entry %s is reversed already.", execution.id()));
    }
  }

  private void requireFinance() {
    if (!caller.has(Roles.FINANCE)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          new LocalText("只有财政局可以登记历史分录。", "Only the finance bureau posts historical entries."));
    }
  }

  private LedgerEntry execution(BudgetAccount account, ExecutionReversal reversal) {
    return entries
        .entry(account, reversal.entryId())
        .filter(entry -> entry.kind() == EntryKind.EXECUTION)
        .orElseThrow(
            () -> {
              LocalText text =
                  LocalText.of(
                      "该账户没有执行分录 %s。", "The account has no execution %s.", reversal.entryId());
              return ProblemException.rule(
                  "EXECUTION_UNKNOWN",
                  text,
                  Violation.of("/entryId", "EXECUTION_UNKNOWN", text, reversal.entryId()));
            });
  }

  private LedgerEntry requireSame(LedgerEntry before, BudgetAccount account, Posting posting) {
    if (before.saysSame(account.projectId(), account.year(), posting)) {
      return before;
    }
    boolean voucher = posting.voucherNumber() != null;
    Object number = voucher ? posting.voucherNumber() : posting.documentNumber();
    LocalText text = used(number, before, account);
    String code = voucher ? "VOUCHER_NUMBER_REUSED" : "DOCUMENT_NUMBER_REUSED";
    throw ProblemException.conflict(
        code,
        text,
        Violation.of(voucher ? "/voucherNumber" : "/documentNumber", code, text, number));
  }

  /** The other entry is only described to a caller that sees its project. */
  private LocalText used(@Nullable Object number, LedgerEntry before, BudgetAccount account) {
    if (caller.isLimited() && !before.projectId().equals(account.projectId())) {
      return LocalText.of("编号 %s 已用于另一笔分录。", "Number %s was used for another entry.", number);
    }
    return LocalText.of(
        "编号 %s 已用于另一笔分录（%s，%s 元，%s）。",
        "Number %s was used for another entry (%s, %s yuan, %s).",
        number,
        before.id(),
        before.amount(),
        before.date());
  }
}
