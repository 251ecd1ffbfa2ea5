package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Adds, reads and deletes evidence of a self-assessment; changes only while the unit fills it. */
@ApplicationScoped
class EvidenceFiles {
  private static final int MOST_FILES = 100;

  private final EntityManager entities;
  private final EvidenceStore store;
  private final Assessments assessments;
  private final AuditTrail trail;
  private final Caller caller;
  private final Clock clock;
  private final long mostBytes;

  EvidenceFiles(
      EntityManager entities,
      EvidenceStore store,
      Assessments assessments,
      AuditTrail trail,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "district.evidence-max-size", defaultValue = "8M") MemorySize most) {
    this.entities = entities;
    this.store = store;
    this.assessments = assessments;
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
    this.mostBytes = most.asLongValue();
  }

  /** A file, and whether it was kept just now. */
  record Added(Evidence evidence, boolean fresh) {}

  /** Keeps a file; the same content for the same row again is the one that is there. */
  @Transactional
  Added add(UUID assessmentId, @Nullable Integer indicator, String fileName, byte[] content) {
    Assessment assessment = held(assessmentId);
    Upload upload = Upload.of(indicator, assessment.results().size(), fileName, content, mostBytes);
    List<Evidence> present = of(assessmentId);
    Optional<Evidence> same =
        present.stream()
            .filter(file -> file.checksum().equals(upload.checksum()))
            .filter(file -> java.util.Objects.equals(file.indicator(), indicator))
            .findFirst();
    if (same.isPresent()) {
      return new Added(same.get(), false);
    }
    if (present.size() >= MOST_FILES) {
      throw ProblemException.rule(
          "FILES_TOO_MANY",
          LocalText.of("每份自评最多 %d 个文件。", "An assessment takes at most %d files.", MOST_FILES));
    }
    Evidence evidence =
        new Evidence(assessmentId, upload, caller.name(), OffsetDateTime.now(clock));
    entities.persist(evidence);
    store.put(evidence.id(), upload.content());
    record("EVIDENCE_ADDED", evidence);
    return new Added(evidence, true);
  }

  @Transactional
  void delete(UUID assessmentId, UUID id, @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    held(assessmentId);
    Evidence evidence = one(assessmentId, id);
    expected.check(evidence.version());
    entities.remove(evidence);
    store.delete(id);
    record("EVIDENCE_DELETED", evidence);
  }

  /** The files of an assessment, oldest first. */
  List<Evidence> visible(UUID assessmentId) {
    return of(assessments.visible(assessmentId, caller).id());
  }

  /** One file of an assessment that the caller may see. */
  Evidence visible(UUID assessmentId, UUID id) {
    assessments.visible(assessmentId, caller);
    return one(assessmentId, id);
  }

  byte[] content(Evidence evidence) {
    return store.get(evidence.id());
  }

  private Assessment held(UUID assessmentId) {
    Assessment assessment = assessments.held(assessmentId, caller);
    LifeCycle.require(assessment.status(), Act.FILL);
    return assessment;
  }

  private List<Evidence> of(UUID assessmentId) {
    return entities
        .createQuery(
            "from Evidence where assessmentId = ?1 order by uploadedAt, id", Evidence.class)
        .setParameter(1, assessmentId)
        .getResultList();
  }

  private Evidence one(UUID assessmentId, UUID id) {
    Evidence evidence = entities.find(Evidence.class, id);
    if (evidence == null || !evidence.assessmentId().equals(assessmentId)) {
      throw ProblemException.notFound(
          "EVIDENCE_UNKNOWN", LocalText.of("没有佐证材料 %s。", "There is no evidence %s.", id));
    }
    return evidence;
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
