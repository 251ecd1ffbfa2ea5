package io.districtbudget.assessment.projection;

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
   * @param departments codes; null for all of the division
   */
  public List<Project> in(int year, @Nullable List<String> departments) {
    return entities
        .createQuery(
            "select p from Project p join ProjectBudget b on b.key.projectId = p.id"
                + " where b.key.year = ?1 and (?2 = true or p.departmentCode in ?3)"
                + " order by p.id",
            Project.class)
        .setParameter(1, year)
        .setParameter(2, departments == null)
        .setParameter(3, departments == null ? List.of("") : departments)
        .getResultList();
  }
}
