package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.desk.ChangeKind;
import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.desk.Happening;
import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Consumer;

/** 认可 (acceptance): a finding stays visible, and is known to be in order for a reason. */
@ApplicationScoped
class FindingAcceptance {
  private final EntityManager entities;
  private final Assessments assessments;
  private final FigureBook figures;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final ChangeLog changes;
  private final Caller caller;
  private final Clock clock;

  FindingAcceptance(
      EntityManager entities,
      Assessments assessments,
      FigureBook figures,
      AuditTrail trail,
      Outbox outbox,
      ChangeLog changes,
      Caller caller,
      Clock clock) {
    this.entities = entities;
    this.assessments = assessments;
    this.figures = figures;
    this.trail = trail;
    this.outbox = outbox;
    this.changes = changes;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  FindingRow accept(String id, ExpectedVersion seen, AcceptanceEntry entry) {
    FindingRow row = held(id, seen);
    if (row.accepted()) {
      throw FindingRefusal.ACCEPTED_ALREADY.problem();
    }
    FindingRow accepted =
        change(
            row,
            "FINDING_ACCEPTED",
            entry.reason(),
            open -> open.accept(caller.name(), OffsetDateTime.now(clock), entry.reason()));
    changes.note(
        caller.division(),
        Happening.act(
                ChangeKind.FINDING_ACCEPTED,
                caller.name(),
                entry.reason(),
                accepted.projectId(),
                accepted.year())
            .about(accepted.assessmentId()));
    return accepted;
  }

  @Transactional
  FindingRow reopen(String id, ExpectedVersion seen, AcceptanceEntry entry) {
    FindingRow row = held(id, seen);
    if (!row.accepted()) {
      throw FindingRefusal.NOT_ACCEPTED.problem();
    }
    return change(row, "FINDING_REOPENED", entry.reason(), FindingRow::reopen);
  }

  private FindingRow change(
      FindingRow row, String action, String reason, Consumer<FindingRow> change) {
    Contribution before = row.contribution(caller.division());
    change.accept(row);
    figures.replace(before, row.contribution(caller.division()));
    trail.record(
        caller.division(),
        Assessments.aggregate(row.assessmentId()),
        action,
        caller.name(),
        reason,
        Map.of("finding", row.id(), "code", row.code()));
    entities.flush();
    outbox.append(FindingEvent.of(caller.division(), row, reason));
    return row;
  }

  /** The finding, if the caller may see it; another's looks like none: 404. */
  FindingRow visible(String id) {
    FindingRow row = entities.find(FindingRow.class, id);
    if (row == null || !caller.mayTouch(row.departmentCode(), row.unitCode())) {
      throw unknown(id);
    }
    return row;
  }

  /** The finding, with its assessment held against every other change. */
  private FindingRow held(String id, ExpectedVersion seen) {
    FindingRow row = visible(id);
    assessments.held(row.assessmentId(), caller);
    entities.detach(row);
    FindingRow present = entities.find(FindingRow.class, id);
    if (present == null) {
      throw unknown(id);
    }
    seen.check(present.version());
    return present;
  }

  private static ProblemException unknown(String id) {
    return FindingRefusal.FINDING_UNKNOWN.problem(Map.of("id", id));
  }
}
