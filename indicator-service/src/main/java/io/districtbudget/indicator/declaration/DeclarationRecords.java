package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.Channels;
import io.districtbudget.indicator.framework.Frameworks;
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

/** 留痕: what an act leaves behind besides the new state, the audit entry and the event. */
@ApplicationScoped
class DeclarationRecords {

  private final Outbox outbox;
  private final AuditTrail trail;
  private final Frameworks frameworks;
  private final Caller caller;
  private final Clock clock;

  DeclarationRecords(
      Outbox outbox, AuditTrail trail, Frameworks frameworks, Caller caller, Clock clock) {
    this.outbox = outbox;
    this.trail = trail;
    this.frameworks = frameworks;
    this.caller = caller;
    this.clock = clock;
  }

  /** What an audit entry keeps of an act beside actor, time and opinion. */
  record Details(State from, State to, int version, ReviewOpinion review) {}

  /** Keeps who did what, when and why. */
  void audit(Declaration declaration, String action, State from, ReviewOpinion review) {
    trail.record(
        caller.division(),
        aggregate(declaration),
        action,
        caller.name(),
        review.opinion(),
        new Details(from, declaration.state(), declaration.latestVersion(), review));
  }

  /** Everything that was done to the declaration, oldest first. */
  List<AuditEntry> history(Declaration declaration) {
    return trail.entries(caller.division(), aggregate(declaration));
  }

  /** Freezes the version in the caller's name. */
  void freeze(PlanVersion version) {
    version.approve(caller.name(), OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
  }

  /** Tells the others which targets hold now. */
  void publish(Declaration declaration, PlanVersion version, boolean supersedes) {
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
            TargetsState.of(
                caller.division(),
                declaration,
                version,
                version.plan(frameworks.stored(version.framework())))));
  }

  private static String aggregate(Declaration declaration) {
    return "targets:" + declaration.projectId() + "/" + declaration.year();
  }
}
