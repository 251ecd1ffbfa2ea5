package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.desk.ChangeKind;
import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.desk.Happening;
import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.finding.FindingBook;
import io.districtbudget.assessment.selfassessment.publication.Publications;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every change of an assessment brings with it, in its transaction: figures, rows of findings,
 * audit entry, the snapshot of a publication, and the event.
 */
@ApplicationScoped
class Consequences {
  private static final String TOPIC = "assessment.events";

  private final FigureBook figures;
  private final FindingBook findings;
  private final Publications publications;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final ChangeLog changes;
  private final CurrentDivision division;

  Consequences(
      FigureBook figures,
      FindingBook findings,
      Publications publications,
      AuditTrail trail,
      Outbox outbox,
      ChangeLog changes,
      CurrentDivision division) {
    this.figures = figures;
    this.findings = findings;
    this.publications = publications;
    this.trail = trail;
    this.outbox = outbox;
    this.changes = changes;
    this.division = division;
  }

  /** What the dashboards hold of it at present. */
  Contribution counted(Assessment assessment) {
    return CountedAssessment.of(assessment).contribution(division.code());
  }

  void of(Assessment assessment, Cause cause, @Nullable Contribution before) {
    figures.replace(before, counted(assessment));
    findings.follow(assessment);
    trail.record(
        division.code(),
        Assessments.aggregate(assessment.id()),
        cause.action(),
        cause.actor(),
        cause.reason(),
        details(assessment));
    if (Act.PUBLISHED_EVENT.equals(cause.event())) {
      publications.keep(assessment, cause.actor());
    }
    if (cause.event() != null) {
      emit(assessment, cause.event(), cause.reason());
      note(assessment, cause, cause.event());
    }
  }

  private void note(Assessment assessment, Cause cause, String event) {
    ChangeKind.ofEvent(event)
        .map(
            kind ->
                Happening.act(
                    kind, cause.actor(), cause.reason(), assessment.projectId(), assessment.year()))
        .ifPresent(happening -> changes.note(division.code(), happening));
  }

  private static Map<String, Object> details(Assessment assessment) {
    Outcome outcome = assessment.outcome();
    Map<String, Object> details = new HashMap<>();
    details.put("status", assessment.status());
    details.put("executionRate", outcome.executionRate());
    details.put("executionScore", outcome.executionScore());
    details.put("findings", assessment.findings().size());
    if (assessment.filled()) {
      details.put("total", outcome.finalTotal());
      details.put("grade", outcome.finalGrade());
    }
    return details;
  }

  private void emit(Assessment assessment, String type, @Nullable String reason) {
    long sequence = assessment.nextSequence();
    outbox.append(
        new OutgoingEvent(
            TOPIC,
            null,
            type,
            division.code(),
            assessment.projectId(),
            assessment.year(),
            sequence,
            AssessmentEvent.of(assessment, division.code(), sequence, reason)));
  }
}
