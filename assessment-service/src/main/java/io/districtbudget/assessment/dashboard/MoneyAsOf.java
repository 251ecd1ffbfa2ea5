package io.districtbudget.assessment.dashboard;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.persistence.Rows;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * 时点资金 (the money as it stood at a month's end): events tell the month that each entry counts for,
 * so any other day is the ledger's to answer.
 */
@ApplicationScoped
class MoneyAsOf {

  private static final String BY_DEPARTMENT =
      """
      SELECT p.department_code, sum(b.year_start), sum(b.full_year), sum(b.executed)
      FROM budget_month b
      JOIN project p ON p.id = b.project_id AND p.division = b.division
      WHERE b.division = :division AND b.year = :year AND b.month <= :month
        AND (:department = '' OR p.department_code = :department)
        AND (:unit = '' OR p.unit_code = :unit)
      GROUP BY p.department_code
      """;

  private final Rows rows;
  private final Caller caller;

  MoneyAsOf(Rows rows, Caller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  /**
   * Balances of the departments that the caller may see, by code, in 元.
   *
   * @throws ProblemException 400 PARAMETER_INVALID unless the day is the end of a month of the year
   */
  Map<String, Amounts> byDepartment(int year, LocalDate asOf) {
    if (asOf.getYear() != year || asOf.getDayOfMonth() != asOf.lengthOfMonth()) {
      throw DashboardRefusal.PARAMETER_INVALID.problemAt("/asOf", asOf, Map.of("year", year));
    }
    Map<String, Amounts> departments = new HashMap<>();
    rows.list(
            BY_DEPARTMENT,
            Map.of(
                "division", caller.division(),
                "year", year,
                "month", asOf.getMonthValue(),
                "department", caller.department().orElse(""),
                "unit", caller.unit().orElse("")),
            row ->
                Map.entry(
                    row.getString(1),
                    new Amounts(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4))))
        .forEach(each -> departments.put(each.getKey(), each.getValue()));
    return departments;
  }
}
