package io.districtbudget.indicator.declaration;

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
import org.jspecify.annotations.Nullable;

/** 批量审核 (reviews in bulk). */
@Path("/api/v1/targets:batch")
@Tag(name = "绩效目标办理 review of targets")
public class BatchReviewResource {

  private static final int OK = 200;

  private final NdjsonBatch batches;
  private final DeclarationActs acts;

  BatchReviewResource(NdjsonBatch batches, DeclarationActs acts) {
    this.batches = batches;
    this.acts = acts;
  }

  /** What became of the declaration of a line. */
  public record Reviewed(
      UUID projectId,
      int year,
      State state,
      int version,
      @Nullable Integer approvedVersion,
      String etag) {

    static Reviewed from(Declaration declaration) {
      return new Reviewed(
          declaration.projectId(),
          declaration.year(),
          declaration.state(),
          declaration.latestVersion(),
          declaration.approvedVersion(),
          ExpectedVersion.etag(declaration.version()));
    }
  }

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "批量审核 (review declarations in bulk)",
      description =
          """
          An act per line, a result per line. A line without its entity tag (428), with a stale one (412), in the wrong \
          state (409), of somebody else (404) or without the right role (403) is refused by itself; \
          the others are done unless atomic=true.\
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
                      schema = @Schema(implementation = BatchAct.class)))
          byte[] lines) {
    return batches.run(batch, lines, BatchAct.class, this::review);
  }

  private LineDone review(BatchAct line) {
    Declared declared =
        acts.take(
            line.act().act(),
            line.projectId(),
            line.year(),
            ExpectedVersion.of(line.etag()),
            line.review());
    return new LineDone(OK, BatchOutcome.CHANGED, Reviewed.from(declared.declaration()));
  }
}
