package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.desk.ChangeKind;
import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.desk.Happening;
import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds rectifications, and makes each change with its figures, audit entry and event. */
@ApplicationScoped
class Rectifications {
  /** Beginning of the names of rectifications' audit trails. */
  static final String KIND = "rectification:";

  private static final String TOPIC = "assessment.events";

  private final EntityManager entities;
  private final ProjectLock lock;
  private final FigureBook figures;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final ChangeLog changes;
  private final CurrentDivision division;

  Rectifications(
      EntityManager entities,
      ProjectLock lock,
      FigureBook figures,
      AuditTrail trail,
      Outbox outbox,
      ChangeLog changes,
      CurrentDivision division) {
    this.entities = entities;
    this.lock = lock;
    this.figures = figures;
    this.trail = trail;
    this.outbox = outbox;
    this.changes = changes;
    this.division = division;
  }

  /** Why something is changed, and the event that tells of it, if any. */
  record Cause(String action, String actor, @Nullable String reason, @Nullable String event) {}

  /** The rectification, if the caller may see it; another's looks like none: 404. */
  Rectification visible(UUID id, Caller caller) {
    Rectification found = entities.find(Rectification.class, id);
    if (found == null || !caller.mayTouch(found.departmentCode(), found.unitCode())) {
      throw RectificationRefusal.RECTIFICATION_UNKNOWN.problem(Map.of("id", id));
    }
    return found;
  }

  /** The same, held against every other change of its project until the transaction ends. */
  Rectification held(UUID id, Caller caller) {
    Rectification found = visible(id, caller);
    lock.hold(found.projectId());
    entities.refresh(found);
    return found;
  }

  void begin(Rectification rectification, Cause cause) {
    entities.persist(rectification);
    record(rectification, cause, null);
  }

  void change(Rectification rectification, Cause cause, Consumer<Rectification> change) {
    Contribution before = contribution(rectification);
    change.accept(rectification);
    record(rectification, cause, before);
  }

  void on(@Observes ProjectMoved moved) {
    entities
        .createQuery("from Rectification where projectId = ?1 order by id", Rectification.class)
        .setParameter(1, moved.project().id())
        .getResultStream()
        .filter(each -> each.differsFrom(moved.project()))
        .toList()
        .forEach(
            each ->
                change(
                    each,
                    new Cause("PROJECT_FOLLOWED", "project.events", null, null),
                    following -> following.follow(moved.project())));
  }

  private void record(Rectification rectification, Cause cause, @Nullable Contribution before) {
    figures.replace(before, contribution(rectification));
    trail.record(
        division.code(),
        aggregate(rectification),
        cause.action(),
        cause.actor(),
        cause.reason(),
        Map.of("status", rectification.status(), "deadline", rectification.deadline()));
    if (cause.event() != null) {
      long sequence = rectification.nextSequence();
      outbox.append(
          new OutgoingEvent(
              TOPIC,
              null,
              cause.event(),
              division.code(),
              rectification.projectId(),
              rectification.year(),
              sequence,
              RectificationEvent.of(rectification, division.code(), sequence, cause.reason())));
      note(rectification, cause, cause.event());
    }
    entities.flush();
  }

  private void note(Rectification rectification, Cause cause, String event) {
    ChangeKind.ofEvent(event)
        .map(
            kind ->
                Happening.act(
                        kind,
                        cause.actor(),
                        cause.reason(),
                        rectification.projectId(),
                        rectification.year())
                    .inMonth(rectification.month())
                    .about(rectification.id()))
        .ifPresent(happening -> changes.note(division.code(), happening));
  }

  private Contribution contribution(Rectification rectification) {
    return CountedRectification.of(rectification).contribution(division.code());
  }

  /** Name of a rectification's audit trail. */
  static String aggregate(Rectification rectification) {
    return KIND + rectification.id();
  }
}
