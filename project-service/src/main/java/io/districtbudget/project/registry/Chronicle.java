package io.districtbudget.project.registry;

import io.districtbudget.project.Channels;
import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Writes down what was done, in the transaction that does it: the audit trail of every subject, and
 * the event of a project with its state after the act.
 */
@ApplicationScoped
class Chronicle {

  private final Outbox outbox;
  private final AuditTrail audit;
  private final Actor actor;

  Chronicle(Outbox outbox, AuditTrail audit, Actor actor) {
    this.outbox = outbox;
    this.audit = audit;
    this.actor = actor;
  }

  /** An act on a department or unit, whose row is locked. */
  void organization(Placement placement, OrganizationResponse state, Act act) {
    String trail = trail(placement.kind(), placement.subject());
    outbox.append(
        new OutgoingEvent(
            Channels.PROJECT_EVENTS,
            null,
            OrganizationState.typeOf(placement),
            actor.division(),
            OrganizationState.keyOf(actor.division(), trail),
            null,
            placement.number(),
            OrganizationState.of(actor.division(), placement, state, act)));
    record(trail, act, state);
  }

  /** An act on a project, whose sequence has moved and whose row is locked. */
  void project(Project project, Unit unit, Department department, Act act) {
    ProjectState state = ProjectState.of(actor.division(), project, department, unit);
    outbox.append(
        new OutgoingEvent(
            Channels.PROJECT_EVENTS,
            Channels.PROJECT_STREAM,
            act.name(),
            actor.division(),
            project.id(),
            null,
            project.sequence(),
            state));
    record(trail(Placement.Kind.PROJECT, project.id()), act, state);
  }

  /** A description of a project's year; other services do not hear of it. */
  void described(Project project, DescriptionResponse state) {
    record(trail(Placement.Kind.PROJECT, project.id()), Act.of("project.described"), state);
  }

  /** Name of a subject's audit trail, such as {@code unit:101001}. */
  static String trail(Placement.Kind kind, Object subject) {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + subject;
  }

  private void record(String trail, Act act, Object state) {
    audit.record(actor.division(), trail, act.name(), actor.name(), act.reason(), state);
  }
}
