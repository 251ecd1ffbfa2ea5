package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.assessment.selfassessment.review.AssessmentReview;
import io.districtbudget.support.batch.BatchOutcome;
import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.batch.LineResult;
import io.districtbudget.support.batch.NdjsonBatch;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 批量审核自评 (reviews of self-assessments in bulk). */
@Path("/api/v1/assessments:batch")
@Tag(name = "绩效自评 self-assessments")
public class ReviewBatchResource {

  private static final int OK = 200;

  private final NdjsonBatch batches;
  private final AssessmentReview review;

  ReviewBatchResource(NdjsonBatch batches, AssessmentReview review) {
    this.batches = batches;
    this.review = review;
  }

  /** What became of the self-assessment of a line. */
  public record Reviewed(UUID assessmentId, Status status, String etag) {

    static Reviewed from(Assessment assessment) {
      return new Reviewed(
          assessment.id(), assessment.status(), ExpectedVersion.etag(assessment.version()));
    }
  }

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      operationId = "batchAssessments",
      summary = "批量审核自评 (review self-assessments in bulk)",
      description =
          """
          An act per line, a result per line, by the rules of the single acts: a line without its \
          entity tag (428), with a stale one (412), in the wrong state (409), of somebody else (404), \
          without the right role or by who has filled it (403) is refused by itself; the others are \
          done unless atomic=true.\
          """)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = BatchRequest.NDJSON,
              schema = @Schema(implementation = LineResult.class)))
  @APIResponse(responseCode = "413", description = "BATCH_TOO_LONG")
  @APIResponse(responseCode = "422", description = "BATCH_REFUSED: an atomic batch with a bad line")
  public Response review(
      @Valid @BeanParam BatchRequest batch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = BatchRequest.NDJSON,
                      schema = @Schema(implementation = ReviewLine.class)))
          byte[] lines) {
    return batches.run(batch, lines, ReviewLine.class, this::review);
  }

  private LineDone review(ReviewLine line) {
    ExpectedVersion seen = ExpectedVersion.of(line.etag());
    Assessment assessment =
        switch (line.act()) {
          case DEPARTMENT_REVIEW -> review.review(line.assessmentId(), seen, line.review());
          case RETURN -> review.giveBack(line.assessmentId(), seen, line.giveBack());
          case PUBLISH -> review.publish(line.assessmentId(), seen);
        };
    return new LineDone(OK, BatchOutcome.CHANGED, Reviewed.from(assessment));
  }
}
