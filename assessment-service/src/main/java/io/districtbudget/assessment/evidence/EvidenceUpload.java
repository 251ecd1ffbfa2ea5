package io.districtbudget.assessment.evidence;

import io.districtbudget.assessment.evidence.store.ContentKey;
import io.districtbudget.assessment.evidence.store.EvidenceStores;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.support.identity.Caller;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * First half of an upload, outside of any transaction: checks the file and brings its content to
 * the store, so that no connection and no lock waits for the store.
 */
@ApplicationScoped
class EvidenceUpload {
  private final EvidenceRows rows;
  private final EvidenceStores stores;
  private final Assessments assessments;
  private final Caller caller;
  private final long mostBytes;

  EvidenceUpload(
      EvidenceRows rows,
      EvidenceStores stores,
      Assessments assessments,
      Caller caller,
      @ConfigProperty(name = "district.evidence-max-size") MemorySize most) {
    this.rows = rows;
    this.stores = stores;
    this.assessments = assessments;
    this.caller = caller;
    this.mostBytes = most.asLongValue();
  }

  /**
   * The file as it may be kept; 404 when the caller does not see the assessment.
   *
   * @param answered the request had its answer before: its row may have gone since
   */
  Upload checked(
      UUID assessmentId, @Nullable Integer indicator, Upload.Received received, boolean answered) {
    int rows = assessments.visible(assessmentId, caller).results().size();
    return Upload.of(indicator, answered ? Integer.MAX_VALUE : rows, received, mostBytes);
  }

  /**
   * The id under which the content lies ready, if it is wanted; the second half decides.
   *
   * @param answered the request had its answer before: nothing is brought again
   */
  UUID prepared(UUID assessmentId, Upload upload, boolean answered) {
    UUID id = UUID.randomUUID();
    if (!answered && wanted(assessmentId, upload)) {
      stores
          .chosen()
          .prepare(new ContentKey(caller.division(), assessmentId, id), upload.content());
    }
    return id;
  }

  /** What would be refused, or is there already (a repeated request), need not be brought. */
  private boolean wanted(UUID assessmentId, Upload upload) {
    List<Evidence> present = rows.of(assessmentId);
    return LifeCycle.edge(assessments.visible(assessmentId, caller).status(), Act.FILL).isPresent()
        && EvidenceRows.same(present, upload).isEmpty()
        && rows.room(present, upload).isEmpty();
  }
}
