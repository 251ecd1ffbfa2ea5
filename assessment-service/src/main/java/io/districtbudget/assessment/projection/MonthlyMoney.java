package io.districtbudget.assessment.projection;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 逐月资金 (money by the month of its entries), so that balances at any month's end are known from
 * events alone: each event adds what it changed to the month of its entry's date.
 */
@ApplicationScoped
public class MonthlyMoney {
  private static final String ADD =
      """
      INSERT INTO budget_month (project_id, year, month, division, year_start, full_year, executed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (project_id, year, month) DO UPDATE SET
        year_start = budget_month.year_start + excluded.year_start,
        full_year = budget_month.full_year + excluded.full_year,
        executed = budget_month.executed + excluded.executed
      """;
  private static final String AT_END =
      """
      SELECT coalesce(sum(year_start), 0), coalesce(sum(full_year), 0), coalesce(sum(executed), 0)
      FROM budget_month WHERE division = ?1 AND project_id = ?2 AND year = ?3 AND month <= ?4
      """;
  private static final int BEFORE_JANUARY = 0;
  private static final int AFTER_DECEMBER = 13;

  private final EntityManager entities;
  private final CurrentDivision division;

  MonthlyMoney(EntityManager entities, CurrentDivision division) {
    this.entities = entities;
    this.division = division;
  }

  /** Adds the difference of two balances to the month of the entry that made it. */
  void add(String ofDivision, ProjectYear key, LocalDate entered, Amounts before, Amounts after) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, key.projectId())
        .setParameter(2, key.year())
        .setParameter(3, monthWithin(key.year(), entered))
        .setParameter(4, ofDivision)
        .setParameter(5, after.yearStart().subtract(before.yearStart()))
        .setParameter(6, after.fullYear().subtract(before.fullYear()))
        .setParameter(7, after.executed().subtract(before.executed()))
        .executeUpdate();
  }

  /**
   * As the ledger's balance of a day counts by the stated date: money carried over on the last day
   * of the old year is there in January, the closing period's last bills are not in December.
   */
  static int monthWithin(int year, LocalDate entered) {
    if (entered.getYear() == year) {
      return entered.getMonthValue();
    }
    return entered.getYear() < year ? BEFORE_JANUARY : AFTER_DECEMBER;
  }

  /** Balances of a project's year at the end of a month, in 元; zeros when nothing is known. */
  public Amounts atEndOf(UUID projectId, int year, int month) {
    Object[] sums =
        (Object[])
            entities
                .createNativeQuery(AT_END, Object[].class)
                .setParameter(1, division.code())
                .setParameter(2, projectId)
                .setParameter(3, year)
                .setParameter(4, month)
                .getSingleResult();
    return new Amounts((BigDecimal) sums[0], (BigDecimal) sums[1], (BigDecimal) sums[2]);
  }
}
