package io.districtbudget.project.ledger;

import io.districtbudget.project.closing.YearGate;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The accounts and entries of the caller's division. */
@ApplicationScoped
class Ledger {

  private final EntityManager entities;
  private final AccountRows accounts;
  private final PostingRows postings;
  private final Actor actor;
  private final FiscalCalendar calendar;

  Ledger(
      EntityManager entities,
      AccountRows accounts,
      PostingRows postings,
      Actor actor,
      FiscalCalendar calendar) {
    this.entities = entities;
    this.accounts = accounts;
    this.postings = postings;
    this.actor = actor;
    this.calendar = calendar;
  }

  /** The account; 404 BUDGET_UNKNOWN before its approval. */
  BudgetAccount account(UUID projectId, int year) {
    return accounts.find(projectId, year).orElseThrow(() -> unknown(year));
  }

  /** The account, locked until the transaction ends, if there is one. */
  Optional<BudgetAccount> findLocked(UUID projectId, int year) {
    return accounts.locked(projectId, year);
  }

  /** What a posting rests on; see {@link AccountRows#ground}. */
  Optional<Ground> ground(UUID projectId, int year, ClaimedNumber number) {
    return accounts.ground(projectId, year, number);
  }

  /** A new account; the caller holds the project's lock, so that only one is opened. */
  BudgetAccount open(UUID projectId, int year) {
    entities.flush(); // the project may be as new
    BudgetAccount account = new BudgetAccount(projectId, year);
    accounts.insert(account);
    return account;
  }

  /**
   * Who records now, later than everything that the accounts have recorded; 409 YEAR_CLOSED when
   * the year of one of them is closed. Every posting that has no ground comes by here.
   */
  Recording recording(Collection<BudgetAccount> accounts) {
    calendar.requireOpen(actor.division(), accounts.stream().map(BudgetAccount::year).toList());
    return Recording.of(actor.division(), actor.name(), calendar.clock(), accounts);
  }

  /**
   * Posts an entry and queues its event; the account's rules are checked first. 409 YEAR_CLOSED
   * when its ground says so.
   */
  LedgerEntry post(Ground ground, BudgetAccount account, Posting posting) {
    YearGate.requireOpen(account.year(), ground.yearClosed());
    return post(
        account,
        posting,
        Recording.of(actor.division(), actor.name(), calendar.clock(), List.of(account)));
  }

  /** The same for one of several entries that are recorded together. */
  LedgerEntry post(BudgetAccount account, Posting posting, Recording recording) {
    LedgerEntry entry =
        account.post(
            posting,
            recording,
            AccountPast.of(entities, account, posting.date()),
            calendar.days(actor.division(), account.year()));
    postings.write(account, entry, ClaimedNumber.of(account.projectId(), posting));
    return entry;
  }

  /**
   * The account accepts an entry, which is written with others later in the same transaction by
   * {@link PostingRows#writeAll}. Its year is open, its day not before the account's latest.
   */
  LedgerEntry accept(BudgetAccount account, Posting posting) {
    return account.post(
        posting,
        Recording.of(actor.division(), actor.name(), calendar.clock(), List.of(account)),
        AccountPast.EMPTY,
        calendar.days(actor.division(), account.year()));
  }

  static ProblemException unknown(int year) {
    return LedgerRefusal.BUDGET_UNKNOWN.problem(Map.of("year", year));
  }
}
