package io.districtbudget.project.ledger;

import io.districtbudget.project.Channels;
import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.MoneyLeft;
import io.districtbudget.project.registry.Project;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts and entries of the caller's division. */
@ApplicationScoped
class Ledger implements MoneyLeft {

  private final EntityManager entities;
  private final Outbox outbox;
  private final Actor actor;
  private final Clock clock;

  Ledger(EntityManager entities, Outbox outbox, Actor actor, Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.actor = actor;
    this.clock = clock;
  }

  /** The account, locked until the transaction ends; 404 BUDGET_UNKNOWN before its approval. */
  BudgetAccount lock(UUID projectId, int year) {
    return findLocked(projectId, year).orElseThrow(() -> unknown(projectId, year));
  }

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
   * Locks the row first and reads the balances afterwards: in one statement PostgreSQL would wait
   * for the lock and then join balances that it had seen before.
   */
  Optional<BudgetAccount> findLocked(UUID projectId, int year) {
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT id FROM budget_account WHERE division = :division"
                    + " AND project_id = :project AND fiscal_year = :year FOR UPDATE",
                UUID.class)
            .setParameter("division", actor.division())
            .setParameter("project", projectId)
            .setParameter("year", year)
            .getResultList();
    return ids.stream().findFirst().map(id -> entities.find(BudgetAccount.class, id));
  }

  /** Posts an entry and queues its event; the account's rules are checked first. */
  LedgerEntry post(BudgetAccount account, Posting posting) {
    LedgerEntry entry = account.post(posting, actor.name(), OffsetDateTime.now(clock));
    entities.persist(entry);
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

  /** The payment with the voucher number of the given system. */
  Optional<LedgerEntry> execution(int year, String system, @Nullable String voucherNumber) {
    return voucher(year, system, voucherNumber, EntryKind.EXECUTION);
  }

  private Optional<LedgerEntry> voucher(
      int year, String system, @Nullable String number, EntryKind kind) {
    return entities
        .createQuery(
            "from LedgerEntry where year = :year and sourceSystem = :system"
                + " and voucherNumber = :number and kind = :kind",
            LedgerEntry.class)
        .setParameter("year", year)
        .setParameter("system", system)
        .setParameter("number", number)
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }

  /** The entry that was posted before with the same voucher number from the same system. */
  Optional<LedgerEntry> voucher(int year, Posting posting) {
    return voucher(year, posting.sourceSystem(), posting.voucherNumber(), posting.kind());
  }

  /** The adjustment that was posted before with the same document for this account and source. */
  Optional<LedgerEntry> document(BudgetAccount account, Posting posting) {
    return entities
        .createQuery(
            "from LedgerEntry where year = :year and sourceSystem = :system"
                + " and documentNumber = :number and kind = :kind"
                + " and projectId = :project and source = :source",
            LedgerEntry.class)
        .setParameter("year", account.year())
        .setParameter("system", posting.sourceSystem())
        .setParameter("number", posting.documentNumber())
        .setParameter("kind", posting.kind())
        .setParameter("project", account.projectId())
        .setParameter("source", posting.source())
        .getResultStream()
        .findFirst();
  }

  Optional<LedgerEntry> entry(BudgetAccount account, UUID id) {
    return entities
        .createQuery(
            "from LedgerEntry where year = :year and projectId = :project and id = :id",
            LedgerEntry.class)
        .setParameter("year", account.year())
        .setParameter("project", account.projectId())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  boolean isReversed(LedgerEntry execution) {
    return !entities
        .createQuery("select id from LedgerEntry where year = :year and reverses = :id", UUID.class)
        .setParameter("year", execution.year())
        .setParameter("id", execution.id())
        .getResultList()
        .isEmpty();
  }

  /** The balances that hold at the end of the given day, summed from the entries up to it. */
  BalancesResponse balancesAsOf(BudgetAccount account, LocalDate day) {
    List<Object[]> sums =
        entities
            .createQuery(
                "select source, kind, sum(amount), max(number) from LedgerEntry"
                    + " where year = :year and projectId = :project and date <= :day"
                    + " group by source, kind",
                Object[].class)
            .setParameter("year", account.year())
            .setParameter("project", account.projectId())
            .setParameter("day", day)
            .getResultList();
    Map<FundSource, FundBalance> funds = new EnumMap<>(FundSource.class);
    long sequence = 0;
    for (Object[] sum : sums) {
      FundBalance part = FundBalance.EMPTY.with((EntryKind) sum[1], money(sum[2]));
      funds.merge((FundSource) sum[0], part, FundBalance::plus);
      sequence = Math.max(sequence, ((Number) sum[3]).longValue());
    }
    return BalancesResponse.of(account, funds, sequence, day);
  }

  @Override
  public void refuse(Project project) {
    List<BudgetAccount> accounts =
        entities
            .createQuery("from BudgetAccount where projectId = :project", BudgetAccount.class)
            .setParameter("project", project.id())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (BudgetAccount account : accounts) {
      if (!account.total().fullYear().isZero()) {
        throw ProblemException.conflict(
            "BUDGET_NOT_ZERO",
            LocalText.of(
                "项目 %s 在 %d 年仍有预算 %s 元，须先调减为 0 才能取消。",
                "Project %s still has a budget in %d of %s: reduce it to 0 first.",
                project.code(),
                account.year(),
                account.total().fullYear()));
      }
    }
  }

  private static Money money(Object sum) {
    return sum instanceof Money money ? money : new Money((java.math.BigDecimal) sum);
  }

  private static ProblemException unknown(UUID projectId, int year) {
    return ProblemException.notFound(
        "BUDGET_UNKNOWN",
        LocalText.of(
            "项目 %s 在 %d 年没有已批复的预算。", "Project %s has no approved budget in %d.", projectId, year));
  }
}
