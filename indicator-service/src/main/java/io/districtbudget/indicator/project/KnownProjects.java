package io.districtbudget.indicator.project;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds projects within the caller's rows. */
@ApplicationScoped
public class KnownProjects implements PanacheRepositoryBase<KnownProject, UUID> {

  private final Caller caller;

  KnownProjects(Caller caller) {
    this.caller = caller;
  }

  /** The project; 404 PROJECT_UNKNOWN when there is none, or none for this caller. */
  public KnownProject visible(UUID id) {
    return visible(id, findById(id));
  }

  /** Whether there is a project of this id for the caller. */
  public boolean knows(UUID id) {
    return isOwn(id);
  }

  /** The same, locked until the transaction ends: its declarations change one after another. */
  public KnownProject locked(UUID id) {
    if (caller.isLimited() && !isOwn(id)) {
      throw unknown(id);
    }
    return visible(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The project whoever asks, held the same way: for the effects of events. */
  public Optional<KnownProject> held(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Read without a lock: how long an answer takes does not tell of another's project either. */
  private boolean isOwn(UUID id) {
    return getEntityManager()
        .createQuery(
            "select departmentCode, unitCode from KnownProject where id = ?1", Object[].class)
        .setParameter(1, id)
        .getResultStream()
        .anyMatch(row -> caller.mayTouch((String) row[0], (String) row[1]));
  }

  /** Another's project looks like none: its existence is not told. */
  private KnownProject visible(UUID id, @Nullable KnownProject project) {
    if (project == null || !caller.mayTouch(project.departmentCode(), project.unitCode())) {
      throw unknown(id);
    }
    return project;
  }

  private static ProblemException unknown(UUID id) {
    return ProjectRefusal.PROJECT_UNKNOWN.problem(Map.of("project", id));
  }
}
