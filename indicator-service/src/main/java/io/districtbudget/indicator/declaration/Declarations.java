package io.districtbudget.indicator.declaration;

import io.districtbudget.support.identity.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Declarations of the caller's division; whoever changes one holds the lock of its project. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

  private final Actor actor;

  Declarations(Actor actor) {
    this.actor = actor;
  }

  Optional<Declaration> find(UUID projectId, int year) {
    return find("projectId = ?1 and year = ?2", projectId, year).firstResultOptional();
  }

  /** A new one, whose moves go on counting where a deleted draft had come to. */
  Declaration begin(UUID projectId, int year, OffsetDateTime at) {
    return Declaration.begin(projectId, year, at).after(discarded(projectId, year));
  }

  private long discarded(UUID projectId, int year) {
    return getEntityManager()
        .createNativeQuery(
            "SELECT moves FROM discarded_draft"
                + " WHERE division = ?1 AND project_id = ?2 AND fiscal_year = ?3",
            Long.class)
        .setParameter(1, actor.division())
        .setParameter(2, projectId)
        .setParameter(3, year)
        .getResultStream()
        .mapToLong(moves -> (Long) moves)
        .findFirst()
        .orElse(0);
  }

  /**
   * Deletes a draft.
   *
   * @param moves number of the last one that others are told of
   */
  void discard(Declaration draft, long moves) {
    getEntityManager()
        .createNativeQuery(
            """
            INSERT INTO discarded_draft (division, project_id, fiscal_year, moves)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (division, project_id, fiscal_year) DO UPDATE SET moves = excluded.moves
            """)
        .setParameter(1, actor.division())
        .setParameter(2, draft.projectId())
        .setParameter(3, draft.year())
        .setParameter(4, moves)
        .executeUpdate();
    delete(draft);
  }

  /** The declaration; 404 TARGETS_UNKNOWN when there is none. */
  Declaration get(UUID projectId, int year) {
    return find(projectId, year)
        .orElseThrow(() -> DeclarationRefusal.TARGETS_UNKNOWN.problem(Map.of("year", year)));
  }
}
