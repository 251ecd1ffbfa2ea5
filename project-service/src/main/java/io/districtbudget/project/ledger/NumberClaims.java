package io.districtbudget.project.ledger;

import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.persistence.Rows;
import io.districtbudget.support.text.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

  /** Holds {@link ClaimedNumber#held} until the transaction ends. */
  static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended(:held, 1)) IS NOT NULL";

  private final EntityManager entities;
  private final Rows rows;
  private final Actor actor;

  NumberClaims(EntityManager entities, Rows rows, Actor actor) {
    this.entities = entities;
    this.rows = rows;
    this.actor = actor;
  }

  /**
   * Holds a number until the transaction ends: two deliveries of it, also to different accounts,
   * must not both find nothing posted. Held before any account is locked.
   */
  void hold(String system, String number) {
    String held = ClaimedNumber.ofTransfer(system, number).held(actor.division());
    rows.list(HOLD, Map.of("held", held), row -> true);
  }

  /** The entry that the number stands for within the scope. */
  Optional<LedgerEntry> entry(ClaimedNumber number) {
    return found(CLAIMED, values(number));
  }

  /** The payment from the fiscal year's budgets; of two calendar years' the earlier one. */
  Optional<LedgerEntry> payment(int year, String system, String voucherNumber) {
    return found(
        PAYMENTS,
        Map.of(
            "division",
            actor.division(),
            "system",
            Spelling.comparable(system),
            "number",
            Spelling.comparable(voucherNumber),
            "year",
            year));
  }

  private Map<String, Object> values(ClaimedNumber number) {
    Map<String, Object> values = new HashMap<>();
    values.put("division", actor.division());
    number.into(values);
    return values;
  }

  private Optional<LedgerEntry> found(String sql, Map<String, ?> values) {
    entities.flush();
    return rows.first(
            sql,
            values,
            row ->
                new Ground.Claim(row.getInt("fiscal_year"), row.getObject("entry_id", UUID.class)))
        .map(this::entry);
  }

  /** The entry that a number stands for. */
  LedgerEntry entry(Ground.Claim claim) {
    return entities
        .createQuery("from LedgerEntry where year = :year and id = :id", LedgerEntry.class)
        .setParameter("year", claim.year())
        .setParameter("id", claim.entry())
        .getSingleResult();
  }
}
