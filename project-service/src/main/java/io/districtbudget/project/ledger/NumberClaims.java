package io.districtbudget.project.ledger;

import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.text.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/**
 * 凭证号与文号 (numbers of vouchers and documents): each stands for one entry, whatever its spelling and
 * the fiscal year that it is sent with. The ledger is partitioned by fiscal year and cannot say so;
 * this table is not, and is written in the posting's transaction.
 */
@ApplicationScoped
class NumberClaims {

  private static final String CLAIMED =
      "SELECT fiscal_year, entry_id FROM number_claim WHERE division = :division"
          + " AND system = :system AND number = :number AND scope = :scope";
  private static final String PAYMENTS =
      "SELECT fiscal_year, entry_id FROM number_claim WHERE division = :division"
          + " AND system = :system AND number = :number AND fiscal_year = :year"
          + " AND scope LIKE 'EXECUTION %' ORDER BY scope";
  private static final String CLAIM =
      "INSERT INTO number_claim (division, system, number, scope, fiscal_year, entry_id)"
          + " VALUES (:division, :system, :number, :scope, :year, :entry) ON CONFLICT DO NOTHING";

  private final EntityManager entities;
  private final Actor actor;

  NumberClaims(EntityManager entities, Actor actor) {
    this.entities = entities;
    this.actor = actor;
  }

  /**
   * Holds a number until the transaction ends: two deliveries of it, also to different accounts,
   * must not both find nothing posted. Held before any account is locked.
   */
  void hold(String system, String number) {
    String spelt =
        String.join(
            "\n", actor.division(), Spelling.comparable(system), Spelling.comparable(number));
    entities
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:number, 1))")
        .setParameter("number", spelt)
        .getSingleResult();
  }

  /** The entry that the number stands for within the scope. */
  Optional<LedgerEntry> entry(ClaimedNumber number) {
    return found(
        entities
            .createNativeQuery(CLAIMED, Object[].class)
            .setParameter("division", actor.division())
            .setParameter("system", number.system())
            .setParameter("number", number.number())
            .setParameter("scope", number.scope()));
  }

  /** The payment from the fiscal year's budgets; of two calendar years' the earlier one. */
  Optional<LedgerEntry> payment(int year, String system, String voucherNumber) {
    return found(
        entities
            .createNativeQuery(PAYMENTS, Object[].class)
            .setParameter("division", actor.division())
            .setParameter("system", Spelling.comparable(system))
            .setParameter("number", Spelling.comparable(voucherNumber))
            .setParameter("year", year));
  }

  /** Claims the entry's number; the later legs of a transfer find it claimed by the first. */
  void claim(LedgerEntry entry, ClaimedNumber number) {
    int claimed =
        entities
            .createNativeQuery(CLAIM)
            .setParameter("division", actor.division())
            .setParameter("system", number.system())
            .setParameter("number", number.number())
            .setParameter("scope", number.scope())
            .setParameter("year", entry.year())
            .setParameter("entry", entry.id())
            .executeUpdate();
    if (claimed == 0 && entry.kind() != EntryKind.TRANSFER) {
      throw new IllegalStateException("number posted unseen scope=" + number.scope());
    }
  }

  private Optional<LedgerEntry> found(jakarta.persistence.Query query) {
    List<?> rows = query.setMaxResults(1).getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .flatMap(
            row ->
                entities
                    .createQuery(
                        "from LedgerEntry where year = :year and id = :id", LedgerEntry.class)
                    .setParameter("year", row[0])
                    .setParameter("id", row[1])
                    .getResultStream()
                    .findFirst());
  }
}
