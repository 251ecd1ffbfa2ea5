package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.review.DepartmentReviewEntry;
import io.districtbudget.assessment.selfassessment.review.ReturnEntry;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch of reviews: an act on one self-assessment.
 *
 * @param etag the entity tag that the reviewer has seen: the line is refused with 428 without it,
 *     and with 412 when something has changed since
 * @param opinion the department's opinion, or why it is returned; a publication has none
 */
@Schema(
    example =
        "{\"assessmentId\": \"d1b2c3d4-0000-4000-8000-000000000001\", \"etag\": \"\\\"3\\\"\","
            + " \"act\": \"DEPARTMENT_REVIEW\", \"opinion\": \"完成情况属实。\"}")
public record ReviewLine(
    @NotNull UUID assessmentId,
    @Nullable String etag,
    @NotNull BulkAct act,
    @Nullable @Size(max = 4000) String opinion) {

  /** 批量办理 (what is done with many at once); points are taken off one by one. */
  public enum BulkAct {
    DEPARTMENT_REVIEW,
    RETURN,
    PUBLISH
  }

  DepartmentReviewEntry review() {
    return new DepartmentReviewEntry(null, said());
  }

  ReturnEntry giveBack() {
    return new ReturnEntry(said());
  }

  private String said() {
    if (opinion == null || opinion.isBlank()) {
      throw AssessmentRefusal.REASON_MISSING.problemAt("/opinion", opinion);
    }
    return opinion;
  }
}
