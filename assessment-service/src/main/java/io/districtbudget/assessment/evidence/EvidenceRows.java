package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The rows of evidence; each change leaves an entry in the assessment's audit trail. */
@ApplicationScoped
class EvidenceRows {
  private final EntityManager entities;
  private final AuditTrail trail;
  private final Caller caller;

  EvidenceRows(EntityManager entities, AuditTrail trail, Caller caller) {
    this.entities = entities;
    this.trail = trail;
    this.caller = caller;
  }

  /** The files of an assessment, oldest first. */
  List<Evidence> of(UUID assessmentId) {
    return entities
        .createQuery(
            "from Evidence where assessmentId = ?1 order by uploadedAt, id", Evidence.class)
        .setParameter(1, assessmentId)
        .getResultList();
  }

  /** One file of an assessment; 404 EVIDENCE_UNKNOWN. */
  Evidence one(UUID assessmentId, UUID id) {
    Evidence evidence = entities.find(Evidence.class, id);
    if (evidence == null || !evidence.assessmentId().equals(assessmentId)) {
      throw ProblemException.notFound(
          "EVIDENCE_UNKNOWN", LocalText.of("没有佐证材料 %s。", "There is no evidence %s.", id));
    }
    return evidence;
  }

  /** The file among these that has the same content for the same row. */
  static Optional<Evidence> same(List<Evidence> present, Upload upload) {
    return present.stream()
        .filter(file -> file.checksum().equals(upload.checksum()))
        .filter(file -> Objects.equals(file.indicator(), upload.indicator()))
        .findFirst();
  }

  void add(Evidence evidence) {
    entities.persist(evidence);
    record("EVIDENCE_ADDED", evidence);
  }

  void remove(Evidence evidence) {
    entities.remove(evidence);
    record("EVIDENCE_DELETED", evidence);
  }

  private void record(String action, Evidence evidence) {
    trail.record(
        caller.division(),
        Assessments.aggregate(evidence.assessmentId()),
        action,
        caller.name(),
        null,
        Map.of("file", evidence.fileName(), "checksum", evidence.checksum()));
    entities.flush();
  }
}
