package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Project;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
  private final Caller caller;

  Postings(Registry registry, Ledger ledger, Caller caller) {
    this.registry = registry;
    this.ledger = ledger;
    this.caller = caller;
  }

  PostedResponse adjust(UUID projectId, int year, BudgetAdjustment adjustment) {
    Posting posting = adjustment.asPosting();
    BudgetAccount account = open(projectId, year, posting);
    return post(account, posting, ledger.document(account, posting));
  }

  PostedResponse execute(UUID projectId, int year, BudgetExecution execution) {
    Posting posting = execution.asPosting();
    BudgetAccount account = open(projectId, year, posting);
    return post(account, posting, ledger.voucher(year, posting));
  }

  PostedResponse reverse(UUID projectId, int year, ExecutionReversal reversal) {
    registry.project(projectId);
    BudgetAccount account = ledger.lock(projectId, year);
    LedgerEntry execution = execution(account, reversal);
    Posting posting = reversal.asPosting(execution);
    Optional<LedgerEntry> before = ledger.voucher(year, posting);
    if (before.isEmpty() && ledger.isReversed(execution)) {
      throw ProblemException.conflict(
          "ALREADY_REVERSED",
          LocalText.of("分录 %s 已冲销。", "Entry %s is reversed already.", execution.id()));
    }
    return post(account, posting, before);
  }

  private BudgetAccount open(UUID projectId, int year, Posting posting) {
    Project project = registry.project(projectId);
    if (posting.historical()) {
      requireFinance();
    } else {
      project.requireActive();
    }
    return ledger.lock(projectId, year);
  }

  private PostedResponse post(
      BudgetAccount account, Posting posting, Optional<LedgerEntry> before) {
    LedgerEntry entry =
        before
            .map(known -> requireSame(known, account, posting))
            .orElseGet(() -> ledger.post(account, posting));
    return new PostedResponse(List.of(EntryResponse.from(entry)), BalancesResponse.from(account));
  }

  private void requireFinance() {
    if (!caller.has(Roles.FINANCE)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          new LocalText("只有财政局可以登记历史分录。", "Only the finance bureau posts historical entries."));
    }
  }

  private LedgerEntry execution(BudgetAccount account, ExecutionReversal reversal) {
    return ledger
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

  private static LedgerEntry requireSame(
      LedgerEntry before, BudgetAccount account, Posting posting) {
    if (before.saysSame(account.projectId(), account.year(), posting)) {
      return before;
    }
    boolean voucher = posting.voucherNumber() != null;
    Object number = voucher ? posting.voucherNumber() : posting.documentNumber();
    Money first = before.amount();
    LocalText text =
        LocalText.of(
            "编号 %s 已用于另一笔分录（%s，%s 元，%s）。",
            "Number %s was used for another entry (%s, %s yuan, %s).",
            number,
            before.id(),
            first,
            before.date());
    String code = voucher ? "VOUCHER_NUMBER_REUSED" : "DOCUMENT_NUMBER_REUSED";
    throw ProblemException.conflict(
        code,
        text,
        Violation.of(voucher ? "/voucherNumber" : "/documentNumber", code, text, number));
  }
}
