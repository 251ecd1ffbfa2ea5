package io.districtbudget.project.registry;

import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps and finds placements. Who adds one holds the lock of what is placed. */
@ApplicationScoped
class Placements {

  private final EntityManager entities;
  private final Actor actor;
  private final Clock clock;

  Placements(EntityManager entities, Actor actor, Clock clock) {
    this.entities = entities;
    this.actor = actor;
    this.clock = clock;
  }

  /** The first placement of what was created just now. */
  Placement begin(Placement.Place place) {
    Placement first = Placement.first(place).recorded(actor.name(), now(), null);
    entities.persist(first);
    return first;
  }

  /**
   * The next placement.
   *
   * @throws ProblemException 422 DATE_IN_FUTURE, DATE_BEFORE_LAST_CHANGE
   */
  Placement change(Placement.Place place, Act act) {
    Placement last = last(place);
    LocalDate today = LocalDate.now(clock);
    LocalDate from = act.from() == null ? today : act.from();
    if (from.isAfter(today)) {
      throw RegistryRefusal.DATE_IN_FUTURE.problemAt("/from", from);
    }
    if (!last.holdsOn(from)) {
      throw RegistryRefusal.DATE_BEFORE_LAST_CHANGE.problemAt(
          "/from", from, Map.of("last", String.valueOf(last.from())));
    }
    Placement next = last.next(place, from);
    keep(next, act.reason());
    return next;
  }

  /** The same for what follows another's change: not before its own last change. */
  void follow(Placement.Place place, Act act) {
    Placement last = last(place);
    LocalDate from = act.from() == null ? LocalDate.now(clock) : act.from();
    LocalDate latest = last.from();
    keep(last.next(place, latest == null || from.isAfter(latest) ? from : latest), act.reason());
  }

  /** All placements, oldest first. */
  List<Placement> of(Placement.Kind kind, String subject) {
    return entities
        .createQuery(
            "from Placement where kind = :kind and subject = :subject order by number",
            Placement.class)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .getResultList();
  }

  /** The one that held on the day. */
  static Placement on(List<Placement> placements, LocalDate day) {
    Placement held = placements.get(0);
    for (Placement placement : placements) {
      held = placement.holdsOn(day) ? placement : held;
    }
    return held;
  }

  private Placement last(Placement.Place place) {
    return entities
        .createQuery(
            "from Placement where kind = :kind and subject = :subject order by number desc",
            Placement.class)
        .setParameter("kind", place.kind())
        .setParameter("subject", place.subject())
        // Committed long ago: thousands of followers need not be written before each question.
        .setFlushMode(FlushModeType.COMMIT)
        .setMaxResults(1)
        .getSingleResult();
  }

  private void keep(Placement placement, @Nullable String reason) {
    entities.persist(placement.recorded(actor.name(), now(), reason));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MICROS);
  }
}
