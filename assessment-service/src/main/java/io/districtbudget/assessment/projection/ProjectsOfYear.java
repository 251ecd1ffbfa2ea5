package io.districtbudget.assessment.projection;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects that have a budget in a fiscal year. */
@ApplicationScoped
public class ProjectsOfYear {
  private final EntityManager entities;

  ProjectsOfYear(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * In order of their ids: two batches at once take the projects' locks in the same order.
   *
   * @param departments codes; null for all that the caller may see
   * @throws ProblemException 403 ROWS_FORBIDDEN for another's department
   */
  public List<Project> in(int year, @Nullable List<String> departments, Caller caller) {
    if (departments != null) {
      departments.forEach(code -> caller.requireRows(code, caller.unit().orElse(null)));
    }
    return entities
        .createQuery(
            "select p from Project p join ProjectBudget b on b.key.projectId = p.id"
                + " where b.key.year = ?1 and (?2 = true or p.departmentCode in ?3)"
                + " and (?4 = '' or p.departmentCode = ?4) and (?5 = '' or p.unitCode = ?5)"
                + " order by p.id",
            Project.class)
        .setParameter(1, year)
        .setParameter(2, departments == null)
        .setParameter(3, departments == null ? List.of("") : departments)
        .setParameter(4, caller.department().orElse(""))
        .setParameter(5, caller.unit().orElse(""))
        .getResultList();
  }
}
