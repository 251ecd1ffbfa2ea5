package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
      throw Ledger.unknown(year);
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
      throw LedgerRefusal.ALREADY_REVERSED.problem(
          Map.of("date", execution.date(), "amount", execution.amount()));
    }
  }

  private void requireFinance() {
    if (!caller.has(Roles.FINANCE)) {
      throw LedgerRefusal.HISTORY_NEEDS_FINANCE.problem();
    }
  }

  private LedgerEntry execution(BudgetAccount account, ExecutionReversal reversal) {
    return entries
        .entry(account, reversal.entryId())
        .filter(entry -> entry.kind() == EntryKind.EXECUTION)
        .orElseThrow(
            () -> LedgerRefusal.EXECUTION_UNKNOWN.problemAt("/entryId", reversal.entryId()));
  }

  private LedgerEntry requireSame(LedgerEntry before, BudgetAccount account, Posting posting) {
    if (before.saysSame(account.projectId(), account.year(), posting)) {
      return before;
    }
    boolean voucher = posting.voucherNumber() != null;
    Object number = voucher ? posting.voucherNumber() : posting.documentNumber();
    throw reused(voucher, before, account)
        .problemAt(
            voucher ? "/voucherNumber" : "/documentNumber",
            number,
            Map.of("kind", before.kind(), "amount", before.amount(), "date", before.date()));
  }

  /** The other entry is only described to a caller that sees its project. */
  private LedgerRefusal reused(boolean voucher, LedgerEntry before, BudgetAccount account) {
    if (caller.isLimited() && !before.projectId().equals(account.projectId())) {
      return voucher ? LedgerRefusal.VOUCHER_NUMBER_TAKEN : LedgerRefusal.DOCUMENT_NUMBER_TAKEN;
    }
    return voucher ? LedgerRefusal.VOUCHER_NUMBER_REUSED : LedgerRefusal.DOCUMENT_NUMBER_REUSED;
  }
}
