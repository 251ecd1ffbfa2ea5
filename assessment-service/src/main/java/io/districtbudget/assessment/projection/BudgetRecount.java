package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.figures.CountedRows;
import io.districtbudget.assessment.figures.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Counts the money of all projects, each for the department and unit that it belongs to now. */
@ApplicationScoped
class BudgetRecount {
  private static final String MONEY =
      "select b.key.year, p.departmentCode, p.unitCode, p.status, b.yearStart, b.fullYear,"
          + " b.executed from ProjectBudget b join Project p on p.id = b.key.projectId"
          + " where b.key.year between :from and :to";
  private static final String ATTRIBUTE =
      """
      UPDATE project_budget b
      SET counted_department = p.department_code, counted_unit = p.unit_code
      FROM project p
      WHERE p.id = b.project_id AND p.division = b.division AND b.division = ?1
        AND (b.counted_department, b.counted_unit)
          IS DISTINCT FROM (p.department_code, p.unit_code)
      """;

  private final CountedRows rows;
  private final EntityManager entities;

  BudgetRecount(CountedRows rows, EntityManager entities) {
    this.rows = rows;
    this.entities = entities;
  }

  void on(@Observes Recount recount) {
    if (recount.mends()) {
      entities.createNativeQuery(ATTRIBUTE).setParameter(1, recount.division()).executeUpdate();
    }
    rows.of(recount, CountedBudget.class, MONEY);
  }
}
