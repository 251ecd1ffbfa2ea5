package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.Channels;
import io.districtbudget.support.audit.AuditEntry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
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

  private final Outbox outbox;
  private final AuditTrail trail;
  private final Caller caller;
  private final Clock clock;

  DeclarationRecords(Outbox outbox, AuditTrail trail, Caller caller, Clock clock) {
    this.outbox = outbox;
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
  }

  /** What an audit entry keeps of an act beside actor, time and opinion. */
  record Details(State from, State to, int version, ReviewOpinion review) {}

  /** What an audit entry keeps of confirmed readings. */
  record ReadingDetails(int version, List<ReadingsEntry.Item> readings) {}

  /** Keeps who did what, when and why. */
  void audit(Declaration declaration, String action, State from, ReviewOpinion review) {
    audit(
        declaration,
        action,
        review.opinion(),
        new Details(from, declaration.state(), declaration.latestVersion(), review));
  }

  /** Keeps who confirmed which readings. */
  void audit(Declaration declaration, ReadingsEntry entry) {
    audit(
        declaration,
        "READINGS_CONFIRMED",
        null,
        new ReadingDetails(declaration.latestVersion(), entry.readings()));
  }

  private void audit(
      Declaration declaration, String action, @Nullable String reason, Object details) {
    trail.record(caller.division(), aggregate(declaration), action, caller.name(), reason, details);
  }

  /** Everything that was done to the declaration, oldest first. */
  List<AuditEntry> history(Declaration declaration) {
    return trail.entries(caller.division(), aggregate(declaration));
  }

  /** Freezes the version in the caller's name. */
  void freeze(PlanVersion version) {
    version.approve(caller.name(), now());
  }

  /** The present time, as exact as the database keeps it. */
  OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  /** Tells the others which targets hold now. */
  void publish(Declared now, boolean supersedes) {
    Declaration declaration = now.declaration();
    long sequence = declaration.nextSequence();
    outbox.append(
        new OutgoingEvent(
            Channels.TARGET_EVENTS,
            Channels.TARGETS_STREAM,
            supersedes ? LifeCycle.SUPERSEDED_EVENT : LifeCycle.APPROVED_EVENT,
            caller.division(),
            declaration.projectId(),
            declaration.year(),
            sequence,
            TargetsState.of(caller.division(), now)));
  }

  private static String aggregate(Declaration declaration) {
    return "targets:" + declaration.projectId() + "/" + declaration.year();
  }
}
