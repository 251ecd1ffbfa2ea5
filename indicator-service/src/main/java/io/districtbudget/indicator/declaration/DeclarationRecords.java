package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.Channels;
import io.districtbudget.support.audit.AuditEntry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 留痕: what an act leaves behind besides the new state, the audit entry and the event. */
@ApplicationScoped
class DeclarationRecords {

  /** Beginning of the names of declarations' audit trails. */
  static final String KIND = "targets:";

  private final Outbox outbox;
  private final AuditTrail trail;
  private final Contents contents;
  private final Actor actor;
  private final Clock clock;

  DeclarationRecords(Outbox outbox, AuditTrail trail, Contents contents, Actor actor, Clock clock) {
    this.outbox = outbox;
    this.trail = trail;
    this.contents = contents;
    this.actor = actor;
    this.clock = clock;
  }

  /** What an audit entry keeps of an act beside actor, time and opinion. */
  record Details(State from, State to, int version, ReviewOpinion review) {}

  /** What an audit entry keeps of confirmed readings. */
  record ReadingDetails(int version, List<ReadingsEntry.Item> readings) {}

  /** Keeps who did what, when and why. */
  void audit(Declaration declaration, String action, State from, ReviewOpinion review) {
    trail.record(
        actor.division(),
        aggregate(declaration),
        action,
        actor.name(),
        review.opinion(),
        new Details(from, declaration.state(), declaration.latestVersion(), review));
  }

  /** Keeps who did what and when, with its figures. */
  void audit(Declaration declaration, String action, Object details) {
    trail.record(actor.division(), aggregate(declaration), action, actor.name(), null, details);
  }

  /** Everything that was done to the declaration, oldest first. */
  List<AuditEntry> history(Declaration declaration) {
    return trail.entries(actor.division(), aggregate(declaration));
  }

  /** Freezes the version in the actor's name. */
  void freeze(PlanVersion version) {
    version.approve(actor.name(), now());
  }

  /** The present time, as exact as the database keeps it. */
  OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Tells the others which targets hold now, and what became of their confirmation. */
  void publish(
      String type,
      Declaration declaration,
      PlanVersion version,
      TargetsState.@Nullable Question confirmation) {
    long sequence = declaration.nextSequence();
    outbox.append(
        new OutgoingEvent(
            Channels.TARGET_EVENTS,
            Channels.TARGETS_STREAM,
            type,
            actor.division(),
            declaration.projectId(),
            declaration.year(),
            sequence,
            TargetsState.of(
                actor.division(), declaration, version, contents.plan(version), confirmation)));
  }

  /** Tells the others where the declaration stands now; the number of the move. */
  long moved(Declaration declaration, String act) {
    long sequence = declaration.nextMove();
    outbox.append(
        new OutgoingEvent(
            Channels.TARGET_EVENTS,
            null,
            DeclarationMoved.TYPE,
            actor.division(),
            declaration.projectId(),
            declaration.year(),
            sequence,
            DeclarationMoved.of(actor.division(), declaration, sequence, act)));
    return sequence;
  }

  /** Refuses a content with 422 EVENT_TOO_LARGE that its approval could not tell the others. */
  void requirePublishable(Declared declared) {
    outbox.requireRoom(
        TargetsState.of(
            actor.division(),
            declared.declaration(),
            declared.version(),
            declared.plan(),
            new TargetsState.Approval(actor.name(), now()),
            null));
  }

  private static String aggregate(Declaration declaration) {
    return KIND + declaration.projectId() + "/" + declaration.year();
  }
}
