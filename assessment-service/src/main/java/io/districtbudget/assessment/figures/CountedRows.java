package io.districtbudget.assessment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads what a recount adds up: one statement for a kind of rows, only the columns that count, and
 * no more rows in memory than the driver fetches at once.
 */
@ApplicationScoped
public class CountedRows {
  private static final int FETCH = 500;

  private final EntityManager entities;

  CountedRows(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Hands over each row of a recount.
   *
   * @param select columns in the order of the shape, of the years between {@code :from} and {@code
   *     :to}
   */
  public <T extends Counted> void of(Recount recount, Class<T> shape, String select) {
    try (Stream<T> rows =
        entities
            .createQuery(select, shape)
            .setParameter("from", recount.years().from())
            .setParameter("to", recount.years().to())
            .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH)
            .getResultStream()) {
      rows.forEach(row -> recount.taker().accept(row.contribution(recount.division())));
    }
  }
}
