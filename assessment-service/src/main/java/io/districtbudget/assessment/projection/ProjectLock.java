package io.districtbudget.assessment.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * One change of a project's facts at a time. Its events come in by three topics and assessments by
 * REST; without the lock an opening and a budget event could each miss the other.
 */
@ApplicationScoped
public class ProjectLock {
  private final EntityManager entities;

  ProjectLock(EntityManager entities) {
    this.entities = entities;
  }

  /** Waits for the project and holds it until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(UUID projectId) {
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:project, 0)) AS text)",
            String.class)
        .setParameter("project", projectId.toString())
        .getSingleResult();
  }
}
