package io.districtbudget.assessment.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** 动态 (what happened): noted in the transaction that did it, an event once. */
@ApplicationScoped
public class ChangeLog {

  /** The department and unit of then: what they were told stays theirs when a project moves. */
  private static final String NOTE =
      """
      INSERT INTO desk_change (division, noted_at, at, kind, actor, reason, project_id,
        department_code, unit_code, year, month, amount, thing, event_id)
      SELECT :division, :noted, :at, :kind, :actor, :reason, v.project_id,
        p.department_code, p.unit_code, :year, :month, :amount, :thing, CAST(:event AS uuid)
      FROM (SELECT CAST(:project AS uuid) AS project_id) v
      LEFT JOIN project p ON p.id = v.project_id AND p.division = :division
      ON CONFLICT (event_id) DO NOTHING
      """;

  /** How long it is kept: somewhat longer than it is told. */
  static final Duration KEPT = Duration.ofDays(100);

  private final EntityManager entities;
  private final Clock clock;

  ChangeLog(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Notes what has just been done, or what an event has just told. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(String division, Happening happening) {
    note(division, happening, clock.instant());
  }

  /**
   * Notes what an old event told, when it is read anew and the log has lost it: it is no news of
   * today, and none at all when it would not be kept any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void noteAgain(String division, Happening happening) {
    Instant happened = happened(happening);
    if (happened.isAfter(clock.instant().minus(KEPT))) {
      note(division, happening, happened);
    }
  }

  private void note(String division, Happening happening, Instant noted) {
    entities
        .createNativeQuery(NOTE)
        .unwrap(NativeQuery.class)
        .setParameter("division", division)
        .setParameter("noted", utc(noted))
        .setParameter("at", utc(happened(happening)))
        .setParameter("kind", happening.kind().name())
        .setParameter("actor", happening.actor(), StandardBasicTypes.STRING)
        .setParameter("reason", happening.reason(), StandardBasicTypes.STRING)
        .setParameter("project", happening.projectId().toString())
        .setParameter("year", happening.year(), StandardBasicTypes.INTEGER)
        .setParameter("month", happening.month(), StandardBasicTypes.INTEGER)
        .setParameter("amount", happening.amount(), StandardBasicTypes.BIG_DECIMAL)
        .setParameter("thing", happening.thing(), StandardBasicTypes.STRING)
        .setParameter("event", text(happening.eventId()), StandardBasicTypes.STRING)
        .executeUpdate();
  }

  private Instant happened(Happening happening) {
    return happening.at() == null ? clock.instant() : happening.at();
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
