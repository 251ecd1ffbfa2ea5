package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.evidence.store.ContentKey;
import io.districtbudget.assessment.evidence.store.EvidenceStores;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads evidence of assessments that the caller may see; content only as it was uploaded. */
@ApplicationScoped
class EvidenceReading {
  private static final Logger LOG = Logger.getLogger(EvidenceReading.class);

  private final EvidenceRows rows;
  private final EvidenceStores stores;
  private final Assessments assessments;
  private final Caller caller;
  private final MeterRegistry metrics;

  EvidenceReading(
      EvidenceRows rows,
      EvidenceStores stores,
      Assessments assessments,
      Caller caller,
      MeterRegistry metrics) {
    this.rows = rows;
    this.stores = stores;
    this.assessments = assessments;
    this.caller = caller;
    this.metrics = metrics;
  }

  /** The files of an assessment, oldest first. */
  List<Evidence> list(UUID assessmentId) {
    return rows.of(assessments.visible(assessmentId, caller).id());
  }

  Evidence one(UUID assessmentId, UUID id) {
    assessments.visible(assessmentId, caller);
    return rows.one(assessmentId, id);
  }

  /** The content; 500 EVIDENCE_MISSING or EVIDENCE_DAMAGED rather than any other bytes. */
  byte[] content(Evidence evidence) {
    ContentKey key = new ContentKey(caller.division(), evidence.assessmentId(), evidence.id());
    Optional<byte[]> content = stores.of(evidence.store()).read(key, evidence.size());
    if (content.isEmpty()) {
      throw lost(evidence, EvidenceRefusal.EVIDENCE_MISSING);
    }
    if (!Upload.checksumOf(content.get()).equals(evidence.checksum())) {
      throw lost(evidence, EvidenceRefusal.EVIDENCE_DAMAGED);
    }
    return content.get();
  }

  private ProblemException lost(Evidence evidence, EvidenceRefusal refusal) {
    LOG.errorf(
        "evidence content wrong code=%s store=%s assessment=%s evidence=%s",
        refusal.code(), evidence.store(), evidence.assessmentId(), evidence.id());
    metrics.counter("evidence.content.wrong", "code", refusal.code()).increment();
    return refusal.problem(Map.of("file", evidence.fileName()));
  }
}
