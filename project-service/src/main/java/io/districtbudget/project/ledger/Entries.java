package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds entries of the caller's division by what they stand for. */
@ApplicationScoped
class Entries {

  private final EntityManager entities;
  private final Actor actor;

  Entries(EntityManager entities, Actor actor) {
    this.entities = entities;
    this.actor = actor;
  }

  /**
   * Holds a document or voucher number until the transaction ends: two deliveries of it, also to
   * different accounts, must not both find nothing posted. Claimed before any account is locked.
   */
  void claim(String system, String number) {
    entities
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:number, 1))")
        .setParameter("number", String.join("\n", actor.division(), system, number))
        .getSingleResult();
  }

  /** The payment with the voucher number of the given system. */
  Optional<LedgerEntry> execution(int year, String system, @Nullable String voucherNumber) {
    return voucher(year, system, voucherNumber, EntryKind.EXECUTION);
  }

  /** The entry that was posted before with the same voucher number from the same system. */
  Optional<LedgerEntry> voucher(int year, Posting posting) {
    return voucher(year, posting.sourceSystem(), posting.voucherNumber(), posting.kind());
  }

  private Optional<LedgerEntry> voucher(
      int year, String system, @Nullable String number, EntryKind kind) {
    return first(
        select("sourceSystem = :system and voucherNumber = :number and kind = :kind", year)
            .setParameter("system", system)
            .setParameter("number", number)
            .setParameter("kind", kind));
  }

  /** The adjustment that was posted before with the same document for this account and source. */
  Optional<LedgerEntry> document(BudgetAccount account, Posting posting) {
    return first(
        select(
                "sourceSystem = :system and documentNumber = :number and kind = :kind"
                    + " and projectId = :project and source = :source",
                account.year())
            .setParameter("system", posting.sourceSystem())
            .setParameter("number", posting.documentNumber())
            .setParameter("kind", posting.kind())
            .setParameter("project", account.projectId())
            .setParameter("source", posting.source()));
  }

  /** The legs of the transfer that was posted before with the same document, in one order. */
  List<LedgerEntry> transfer(String system, String documentNumber) {
    return entities
        .createQuery(
            "from LedgerEntry where kind = :kind and sourceSystem = :system"
                + " and documentNumber = :number order by recordedAt, projectId, year, source",
            LedgerEntry.class)
        .setParameter("kind", EntryKind.TRANSFER)
        .setParameter("system", system)
        .setParameter("number", documentNumber)
        .getResultList();
  }

  /** Both ends of the carry-over that was posted before with the same document, in one order. */
  List<LedgerEntry> carryOver(UUID projectId, int year, String system, String documentNumber) {
    return entities
        .createQuery(
            "from LedgerEntry where projectId = :project and sourceSystem = :system"
                + " and documentNumber = :number"
                + " and (year = :year and kind = :out or year = :year + 1 and kind = :in)"
                + " order by year, number",
            LedgerEntry.class)
        .setParameter("project", projectId)
        .setParameter("system", system)
        .setParameter("number", documentNumber)
        .setParameter("year", year)
        .setParameter("out", EntryKind.CARRY_OUT)
        .setParameter("in", EntryKind.CARRY_IN)
        .getResultList();
  }

  /** What the account's entries of the given source and kinds add up to. */
  Money sum(BudgetAccount account, FundSource source, List<EntryKind> kinds) {
    return Money.sum(
        select("projectId = :project and source = :source and kind in :kinds", account.year())
            .setParameter("project", account.projectId())
            .setParameter("source", source)
            .setParameter("kinds", kinds)
            .getResultStream()
            .map(LedgerEntry::amount)
            .toList());
  }

  /** The account's entry with the id. */
  Optional<LedgerEntry> entry(BudgetAccount account, UUID id) {
    return first(
        select("projectId = :project and id = :id", account.year())
            .setParameter("project", account.projectId())
            .setParameter("id", id));
  }

  boolean isReversed(LedgerEntry execution) {
    return first(select("reverses = :id", execution.year()).setParameter("id", execution.id()))
        .isPresent();
  }

  /** Whether the account has an entry of one of the kinds. */
  boolean any(BudgetAccount account, List<EntryKind> kinds) {
    return first(
            select("projectId = :project and kind in :kinds", account.year())
                .setParameter("project", account.projectId())
                .setParameter("kinds", kinds))
        .isPresent();
  }

  private TypedQuery<LedgerEntry> select(String conditions, int year) {
    return entities
        .createQuery("from LedgerEntry where year = :year and " + conditions, LedgerEntry.class)
        .setParameter("year", year);
  }

  private static Optional<LedgerEntry> first(TypedQuery<LedgerEntry> query) {
    return query.setMaxResults(1).getResultStream().findFirst();
  }
}
