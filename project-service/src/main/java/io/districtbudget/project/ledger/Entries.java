package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.support.text.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds entries of the caller's division by what they stand for. */
@ApplicationScoped
class Entries {

  private final EntityManager entities;
  private final NumberClaims claims;

  Entries(EntityManager entities, NumberClaims claims) {
    this.entities = entities;
    this.claims = claims;
  }

  /** See {@link NumberClaims#hold}. */
  void hold(String system, String number) {
    claims.hold(system, number);
  }

  /** The payment with the voucher number of the given system. */
  Optional<LedgerEntry> execution(int year, String system, @Nullable String voucherNumber) {
    return claims.payment(year, system, voucherNumber == null ? "" : voucherNumber);
  }

  /** The entry that was posted before with the number. */
  LedgerEntry before(Ground.Claim claim) {
    return claims.entry(claim);
  }

  /** The legs of the transfer that was posted before with the same document, in one order. */
  List<LedgerEntry> transfer(String system, String documentNumber) {
    return claims
        .entry(ClaimedNumber.ofTransfer(system, documentNumber))
        .map(LedgerEntry::transferId)
        .map(this::legs)
        .orElse(List.of());
  }

  private List<LedgerEntry> legs(UUID transferId) {
    return entities
        .createQuery(
            "from LedgerEntry where transferId = :transfer order by projectId, year, source",
            LedgerEntry.class)
        .setParameter("transfer", transferId)
        .getResultList();
  }

  /**
   * Both ends of the carry-over that was posted before with the same document, whatever its
   * spelling, in one order. An account has few carry-overs: they are compared here.
   */
  List<LedgerEntry> carryOver(UUID projectId, int year, String system, String documentNumber) {
    return entities
        .createQuery(
            "from LedgerEntry where projectId = :project"
                + " and (year = :year and kind = :out or year = :year + 1 and kind = :in)"
                + " order by year, number",
            LedgerEntry.class)
        .setParameter("project", projectId)
        .setParameter("year", year)
        .setParameter("out", EntryKind.CARRY_OUT)
        .setParameter("in", EntryKind.CARRY_IN)
        .getResultStream()
        .filter(entry -> isSame(system, entry.sourceSystem()))
        .filter(entry -> isSame(documentNumber, entry.documentNumber()))
        .toList();
  }

  private static boolean isSame(String number, @Nullable String other) {
    return other != null && Spelling.comparable(number).equals(Spelling.comparable(other));
  }

  /** The latest day of the account's approvals. */
  Optional<LocalDate> approvedOn(BudgetAccount account) {
    return approvals(account).map(LedgerEntry::date).max(LocalDate::compareTo);
  }

  /** Whether an approval of the account has the day and the document, where they are stated. */
  boolean isApprovedBy(
      BudgetAccount account, @Nullable LocalDate date, @Nullable String documentNumber) {
    return approvals(account)
        .filter(entry -> date == null || date.equals(entry.date()))
        .anyMatch(
            entry -> documentNumber == null || isSame(documentNumber, entry.documentNumber()));
  }

  private Stream<LedgerEntry> approvals(BudgetAccount account) {
    return select("projectId = :project and kind = APPROVAL", account.year())
        .setParameter("project", account.projectId())
        .getResultStream();
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
