package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.reconciliation.RegisteredProject;
import io.districtbudget.project.money.Money;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/**
 * The projects of a department or unit whose year-start budget of a year was approved, in one
 * query.
 */
@ApplicationScoped
class RegisteredProjects {

  private static final String SELECT =
      """
      SELECT p.normalized_name, p.unit_code, sum(f.year_start)
      FROM project p
      JOIN budget_account a ON a.project_id = p.id AND a.division = p.division
      JOIN fund_balance f ON f.account_id = a.id
      WHERE p.division = :division AND p.%s = :code AND a.fiscal_year = :year
      GROUP BY p.id, p.normalized_name, p.unit_code
      HAVING sum(f.year_start) > 0
      """;

  private final EntityManager entities;
  private final Caller caller;

  RegisteredProjects(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  List<RegisteredProject> of(String departmentCode, int year) {
    return read("department_code", departmentCode, year);
  }

  List<RegisteredProject> ofUnit(String unitCode, int year) {
    return read("unit_code", unitCode, year);
  }

  private List<RegisteredProject> read(String column, String code, int year) {
    List<?> rows =
        entities
            .createNativeQuery(SELECT.formatted(column), Object[].class)
            .setParameter("division", caller.division())
            .setParameter("code", code)
            .setParameter("year", year)
            .getResultList();
    return rows.stream().map(row -> project((Object[]) row)).toList();
  }

  private static RegisteredProject project(Object[] row) {
    return new RegisteredProject((String) row[0], (String) row[1], new Money((BigDecimal) row[2]));
  }
}
