package io.districtbudget.assessment.evidence;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Second half of an upload: row, audit entry and kept answer in one transaction, which begins only
 * here, when the content is in the store.
 */
@ApplicationScoped
class EvidenceEntry {
  private final EvidenceChanges changes;

  EvidenceEntry(EvidenceChanges changes) {
    this.changes = changes;
  }

  /** 201 with a file that is new, 200 with the one that is there. */
  @Idempotent
  Response add(UUID assessmentId, UUID id, Upload upload) {
    EvidenceChanges.Added added = changes.add(assessmentId, id, upload);
    return Response.status(added.fresh() ? Response.Status.CREATED : Response.Status.OK)
        .entity(EvidenceResponse.from(added.evidence()))
        .header("ETag", ExpectedVersion.etag(added.evidence().version()))
        .build();
  }
}
