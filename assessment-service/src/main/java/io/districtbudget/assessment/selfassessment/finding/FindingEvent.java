package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.support.outbox.OutgoingEvent;
import java.util.UUID;

/**
 * {@code finding.accepted.v1} and {@code finding.reopened.v1}: what somebody said about a finding.
 *
 * @param sequence version of the finding, which grows
 * @param findingId as the list of findings names it
 * @param reason why
 */
record FindingEvent(
    String division,
    UUID projectId,
    UUID assessmentId,
    int year,
    long sequence,
    String findingId,
    String code,
    String severity,
    boolean accepted,
    String reason) {

  private static final String TOPIC = "assessment.events";

  /** The event of a row whose change is flushed. */
  static OutgoingEvent of(String division, FindingRow row, String reason) {
    long sequence = row.version() + 1;
    return new OutgoingEvent(
        TOPIC,
        null,
        row.accepted() ? "finding.accepted.v1" : "finding.reopened.v1",
        division,
        row.projectId(),
        row.year(),
        sequence,
        new FindingEvent(
            division,
            row.projectId(),
            row.assessmentId(),
            row.year(),
            sequence,
            row.id(),
            row.code().name(),
            row.content().severity().name(),
            row.accepted(),
            reason));
  }
}
