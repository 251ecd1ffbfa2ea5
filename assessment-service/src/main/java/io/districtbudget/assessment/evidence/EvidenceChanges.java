package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.evidence.store.ContentKey;
import io.districtbudget.assessment.evidence.store.EvidenceStore;
import io.districtbudget.assessment.evidence.store.EvidenceStores;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and deletes evidence of a self-assessment, only while the unit fills it. */
@ApplicationScoped
class EvidenceChanges {
  private final EvidenceRows rows;
  private final EvidenceStores stores;
  private final Assessments assessments;
  private final Caller caller;
  private final Clock clock;

  EvidenceChanges(
      EvidenceRows rows,
      EvidenceStores stores,
      Assessments assessments,
      Caller caller,
      Clock clock) {
    this.rows = rows;
    this.stores = stores;
    this.assessments = assessments;
    this.caller = caller;
    this.clock = clock;
  }

  /** A file, and whether it was kept just now. */
  record Added(Evidence evidence, boolean fresh) {}

  /**
   * Keeps a file whose content is prepared; the same content for the same row again is the one that
   * is there.
   *
   * @param id under which the content was prepared
   */
  @Transactional
  Added add(UUID assessmentId, UUID id, Upload upload) {
    Assessment assessment = held(assessmentId);
    checkRow(upload, assessment);
    List<Evidence> present = rows.of(assessmentId);
    Optional<Evidence> same = EvidenceRows.same(present, upload);
    if (same.isPresent()) {
      return new Added(same.get(), false);
    }
    rows.requireRoom(present, upload);
    EvidenceStore store = stores.chosen();
    store.keep(key(assessmentId, id), upload.content());
    Evidence evidence =
        new Evidence(
            id, assessmentId, upload, store.kind(), caller.name(), OffsetDateTime.now(clock));
    rows.add(evidence);
    return new Added(evidence, true);
  }

  @Transactional
  void delete(UUID assessmentId, UUID id, @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    held(assessmentId);
    Evidence evidence = rows.one(assessmentId, id);
    expected.check(evidence.version());
    stores.of(evidence.store()).forget(key(assessmentId, id));
    rows.remove(evidence);
  }

  private Assessment held(UUID assessmentId) {
    Assessment assessment = assessments.held(assessmentId, caller);
    LifeCycle.require(assessment.status(), Act.FILL);
    return assessment;
  }

  private static void checkRow(Upload upload, Assessment assessment) {
    List<Violation> violations = new ArrayList<>();
    Upload.checkIndicator(upload.indicator(), assessment.results().size(), violations);
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  private ContentKey key(UUID assessmentId, UUID id) {
    return new ContentKey(caller.division(), assessmentId, id);
  }
}
