package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.evidence.store.ContentKey;
import io.districtbudget.assessment.evidence.store.EvidenceStores;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
      throw lost(
          evidence,
          "EVIDENCE_MISSING",
          LocalText.of(
              "佐证材料“%s”的内容不在存储中，已记录，请联系管理员从备份恢复。",
              "The content of '%s' is not in the store; it was recorded, restore it from backup.",
              evidence.fileName()));
    }
    if (!Upload.checksumOf(content.get()).equals(evidence.checksum())) {
      throw lost(
          evidence,
          "EVIDENCE_DAMAGED",
          LocalText.of(
              "佐证材料“%s”的内容与上传时不一致，不予提供，已记录，请联系管理员从备份恢复。",
              "The content of '%s' is not what was uploaded and is withheld; it was recorded,"
                  + " restore it from backup.",
              evidence.fileName()));
    }
    return content.get();
  }

  private ProblemException lost(Evidence evidence, String code, LocalText text) {
    LOG.errorf(
        "evidence content wrong code=%s store=%s assessment=%s evidence=%s",
        code, evidence.store(), evidence.assessmentId(), evidence.id());
    metrics.counter("evidence.content.wrong", "code", code).increment();
    return new ProblemException(500, code, text, List.of());
  }
}
