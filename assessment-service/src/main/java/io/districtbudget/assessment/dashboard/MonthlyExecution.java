package io.districtbudget.assessment.dashboard;

import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads how the money of a year and of the one before stood at each month's end. */
@ApplicationScoped
class MonthlyExecution {
  private static final int MONTHS = 12;
  private static final String READ =
      """
      SELECT b.year, least(greatest(b.month, 1), 12), sum(b.full_year), sum(b.executed)
      FROM budget_month b
      JOIN project p ON p.id = b.project_id AND p.division = b.division
      WHERE b.division = ?1 AND b.year BETWEEN ?2 AND ?3
        AND (?4 = '' OR p.department_code = ?4) AND (?5 = '' OR p.unit_code = ?5)
        AND (?6 = '' OR cast(p.id AS text) = ?6)
      GROUP BY 1, 2
      """;

  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  MonthlyExecution(EntityManager entities, Caller caller, Clock clock) {
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * 逐月执行 (money at a month's end), in 元; the closing period counts with December.
   *
   * @param paid what was paid in the month itself, less what was taken back
   * @param lastYearFullYear the same of the year before
   */
  @Schema(name = "MonthlyExecution")
  public record Month(
      int month,
      String fullYear,
      String executed,
      String paid,
      String lastYearFullYear,
      String lastYearExecuted,
      String lastYearPaid) {

    private static Month of(int month, BigDecimal[] end, BigDecimal[] before) {
      return new Month(
          month,
          plain(end[0]),
          plain(end[1]),
          plain(end[1].subtract(before[1])),
          plain(end[2]),
          plain(end[3]),
          plain(end[3].subtract(before[3])));
    }
  }

  /** Months until today, all twelve of a year that is over; none of one that has not begun. */
  List<Month> of(int year, @Nullable String department, @Nullable UUID project) {
    String wanted = department == null ? caller.department().orElse("") : department;
    if (department != null) {
      caller.requireRows(department, caller.unit().orElse(null));
    }
    BigDecimal[][] sums = read(year, wanted, project == null ? "" : project.toString());
    LocalDate today = LocalDate.now(clock);
    int last = year < today.getYear() ? MONTHS : year > today.getYear() ? 0 : today.getMonthValue();
    List<Month> months = new ArrayList<>();
    for (int month = 1; month <= last; month++) {
      months.add(Month.of(month, sums[month], sums[month - 1]));
    }
    return months;
  }

  /** By month: budget and execution of the year, then of the year before, added up. */
  private BigDecimal[][] read(int year, String department, String project) {
    BigDecimal[][] sums = new BigDecimal[MONTHS + 1][];
    for (int month = 0; month <= MONTHS; month++) {
      sums[month] =
          new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    }
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, year - 1)
            .setParameter(3, year)
            .setParameter(4, department)
            .setParameter(5, caller.unit().orElse(""))
            .setParameter(6, project)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      int first = (Integer) cells[0] == year ? 0 : 2;
      for (int month = (Integer) cells[1]; month <= MONTHS; month++) {
        sums[month][first] = sums[month][first].add((BigDecimal) cells[2]);
        sums[month][first + 1] = sums[month][first + 1].add((BigDecimal) cells[3]);
      }
    }
    return sums;
  }

  private static String plain(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
