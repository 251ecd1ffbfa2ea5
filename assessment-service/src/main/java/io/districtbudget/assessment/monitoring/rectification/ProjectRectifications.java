package io.districtbudget.assessment.monitoring.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the rectifications of a project that the caller may see. */
@ApplicationScoped
public class ProjectRectifications {
  private final EntityManager entities;
  private final Clock clock;

  ProjectRectifications(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Those of a year, by month and deadline. */
  public List<RectificationResponse> of(UUID projectId, int year) {
    LocalDate today = LocalDate.now(clock);
    return entities
        .createQuery(
            "from Rectification where projectId = ?1 and year = ?2 order by month, deadline, id",
            Rectification.class)
        .setParameter(1, projectId)
        .setParameter(2, year)
        .getResultStream()
        .map(each -> RectificationResponse.from(each, today))
        .toList();
  }
}
