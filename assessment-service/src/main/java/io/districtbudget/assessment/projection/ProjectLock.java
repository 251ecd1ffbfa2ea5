package io.districtbudget.assessment.projection;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.rebuild.ReadModelGate;
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
  private final ReadModelGate gate;
  private final CurrentDivision division;

  ProjectLock(EntityManager entities, ReadModelGate gate, CurrentDivision division) {
    this.entities = entities;
    this.gate = gate;
    this.division = division;
  }

  /**
   * The same for a caller: another's project is neither waited for nor held, so that the time of an
   * answer does not tell that it exists. What the caller may see is decided behind the lock.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(UUID projectId, Caller caller) {
    if (!caller.isLimited() || isOf(caller, projectId)) {
      hold(projectId);
    }
  }

  private boolean isOf(Caller caller, UUID projectId) {
    return entities
        .createQuery("select departmentCode, unitCode from Project where id = ?1", Object[].class)
        .setParameter(1, projectId)
        .getResultStream()
        .anyMatch(row -> caller.mayTouch((String) row[0], (String) row[1]));
  }

  /**
   * Waits for the project and holds it until the transaction ends; 503 READ_MODEL_REBUILDING while
   * all projects are held by a rebuild.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(UUID projectId) {
    gate.enter(division.code());
    entities
        .createNativeQuery(
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended(:project, 0)) AS text)",
            String.class)
        .setParameter("project", projectId.toString())
        .getSingleResult();
  }
}
