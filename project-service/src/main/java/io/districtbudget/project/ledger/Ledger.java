package io.districtbudget.project.ledger;

import io.districtbudget.project.Channels;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import io.districtbudget.support.persistence.Rows;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
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

  private static final String LOCK =
      "SELECT id FROM budget_account WHERE division = :division"
          + " AND project_id = :project AND fiscal_year = :year FOR UPDATE";

  private final EntityManager entities;
  private final Rows rows;
  private final Outbox outbox;
  private final Actor actor;
  private final FiscalCalendar calendar;
  private final NumberClaims claims;

  Ledger(
      EntityManager entities,
      Rows rows,
      Outbox outbox,
      Actor actor,
      FiscalCalendar calendar,
      NumberClaims claims) {
    this.entities = entities;
    this.rows = rows;
    this.outbox = outbox;
    this.actor = actor;
    this.calendar = calendar;
    this.claims = claims;
  }

  /** The account; 404 BUDGET_UNKNOWN before its approval. */
  BudgetAccount account(UUID projectId, int year) {
    return entities
        .createQuery(
            "from BudgetAccount where projectId = :project and year = :year", BudgetAccount.class)
        .setParameter("project", projectId)
        .setParameter("year", year)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> unknown(projectId, year));
  }

  /**
   * The account, locked until the transaction ends, if there is one.
   *
   * <p>Locks the row first and reads the balances afterwards: in one statement PostgreSQL would
   * wait for the lock and then join balances that it had seen before.
   */
  Optional<BudgetAccount> findLocked(UUID projectId, int year) {
    entities.flush();
    return rows.first(
            LOCK,
            Map.of("division", actor.division(), "project", projectId, "year", year),
            row -> row.getObject("id", UUID.class))
        .map(id -> entities.find(BudgetAccount.class, id));
  }

  /** A new account; the caller holds the project's lock, so that only one is opened. */
  BudgetAccount open(UUID projectId, int year) {
    BudgetAccount account = new BudgetAccount(projectId, year);
    entities.persist(account);
    return account;
  }

  /**
   * Who records now, later than everything that the accounts have recorded; 409 YEAR_CLOSED when
   * the year of one of them is closed. Every posting comes by here.
   */
  Recording recording(Collection<BudgetAccount> accounts) {
    calendar.requireOpen(actor.division(), accounts.stream().map(BudgetAccount::year).toList());
    return Recording.of(actor.division(), actor.name(), calendar.clock(), accounts);
  }

  /** Posts an entry and queues its event; the account's rules are checked first. */
  LedgerEntry post(BudgetAccount account, Posting posting) {
    return post(account, posting, recording(List.of(account)));
  }

  /** The same for one of several entries that are recorded together. */
  LedgerEntry post(BudgetAccount account, Posting posting, Recording recording) {
    LedgerEntry entry =
        account.post(
            posting,
            recording,
            AccountPast.of(entities, account, posting.date()),
            calendar.days(actor.division(), account.year()));
    entities.persist(entry);
    ClaimedNumber.of(account, posting).ifPresent(number -> claims.claim(entry, number));
    outbox.append(
        new OutgoingEvent(
            Channels.BUDGET_EVENTS,
            Channels.BUDGET_STREAM,
            posting.kind().eventType(),
            actor.division(),
            account.projectId(),
            account.year(),
            account.sequence(),
            BudgetState.of(actor.division(), account, entry)));
    return entry;
  }

  static ProblemException unknown(UUID projectId, int year) {
    return ProblemException.notFound(
        "BUDGET_UNKNOWN",
        LocalText.of(
            "项目 %s 在 %d 年没有已批复的预算。", "Project %s has no approved budget in %d.", projectId, year));
  }
}
