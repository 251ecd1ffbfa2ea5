package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows of evidence; each change leaves an entry in the assessment's audit trail. */
@ApplicationScoped
class EvidenceRows {
  private final EntityManager entities;
  private final AuditTrail trail;
  private final Caller caller;
  private final int mostFiles;
  private final long mostBytes;

  EvidenceRows(
      EntityManager entities,
      AuditTrail trail,
      Caller caller,
      @ConfigProperty(name = "district.evidence-most-files") int mostFiles,
      @ConfigProperty(name = "district.evidence-most-bytes") MemorySize mostBytes) {
    this.entities = entities;
    this.trail = trail;
    this.caller = caller;
    this.mostFiles = mostFiles;
    this.mostBytes = mostBytes.asLongValue();
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
      throw EvidenceRefusal.EVIDENCE_UNKNOWN.problem(Map.of("id", id));
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

  /**
   * Refuses a file for which the assessment has no room; the caller holds the assessment, so that
   * uploads at the same time do not share the last room.
   */
  void requireRoom(List<Evidence> present, Upload upload) {
    room(present, upload)
        .ifPresent(
            refusal -> {
              throw ProblemException.rules(List.of(refusal));
            });
  }

  /** Why there is no room for one more file, if there is none. */
  Optional<Violation> room(List<Evidence> present, Upload upload) {
    if (present.size() >= mostFiles) {
      return Optional.of(
          EvidenceRefusal.FILES_TOO_MANY.at("/file", upload.fileName(), Map.of("most", mostFiles)));
    }
    long size = upload.content().length;
    long sum = present.stream().mapToLong(Evidence::size).sum() + size;
    if (sum > mostBytes) {
      return Optional.of(
          EvidenceRefusal.EVIDENCE_TOO_LARGE.at(
              "/file",
              size,
              Map.of("most", "%,d".formatted(mostBytes), "sum", "%,d".formatted(sum))));
    }
    return Optional.empty();
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
