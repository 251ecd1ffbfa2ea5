package io.districtbudget.project.registry.description;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps and finds descriptions. Who states one holds the project's lock. */
@ApplicationScoped
public class Descriptions {

  private final EntityManager entities;

  Descriptions(EntityManager entities) {
    this.entities = entities;
  }

  /** The description of the year. */
  public Optional<ProjectDescription> of(UUID project, int year) {
    return entities
        .createQuery(
            "from ProjectDescription where projectId = :project and fiscalYear = :year",
            ProjectDescription.class)
        .setParameter("project", project)
        .setParameter("year", year)
        .getResultStream()
        .findFirst();
  }

  /** The newest description up to the year. */
  public Optional<ProjectDescription> upTo(UUID project, int year) {
    return entities
        .createQuery(
            "from ProjectDescription where projectId = :project and fiscalYear <= :year"
                + " order by fiscalYear desc",
            ProjectDescription.class)
        .setParameter("project", project)
        .setParameter("year", year)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether the registry has exactly what is stated of the year. */
  public boolean has(UUID project, int year, Description stated) {
    return of(project, year).filter(known -> known.says(stated)).isPresent();
  }

  /**
   * Keeps what is stated of a year, in place of what was stated before.
   *
   * @param place JSON pointer of the description in the request
   * @throws ProblemException 422 with everything that does not add up, unless it is historical: the
   *     slips of a published document are kept and served as findings
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProjectDescription state(
      UUID project, int year, Description stated, boolean historical, String place) {
    List<Violation> violations = CostRules.check(stated, place);
    if (!historical && !violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    ProjectDescription description =
        of(project, year)
            .orElseGet(() -> new ProjectDescription(project, year, stated, historical));
    description.state(stated, historical);
    entities.persist(description);
    entities.flush();
    return description;
  }

  /** The year that the description states by itself; 422 YEAR_MISSING when it states none. */
  public static int year(Description stated, String place) {
    Integer year = stated.year();
    if (year == null) {
      throw DescriptionRefusal.YEAR_MISSING.problemAt(place + "/year", null);
    }
    return year;
  }
}
