package io.districtbudget.project.ledger;

import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.batch.LineResult;
import io.districtbudget.support.batch.NdjsonBatch;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 批量登记分录 (entries in bulk). */
@Path("/api/v1/budget-entries:batch")
@Tag(name = "预算账 ledger")
public class EntryBatchResource {

  private final NdjsonBatch batches;
  private final EntryLines entries;

  EntryBatchResource(NdjsonBatch batches, EntryLines entries) {
    this.batches = batches;
    this.entries = entries;
  }

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed({Roles.TREASURY, Roles.FINANCE})
  @Operation(
      summary = "批量登记追加、调减、执行和冲销 (adjustments, executions and reversals in bulk)",
      description =
          """
          An entry per line, a result per line. A line whose document or voucher number is posted \
          already, with the same content, is UNCHANGED: a batch may be sent again. One bad line \
          does not stop the others unless atomic=true.\
          """)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = BatchRequest.NDJSON,
              schema = @Schema(implementation = LineResult.class)))
  @APIResponse(responseCode = "413", description = "BATCH_TOO_LONG")
  @APIResponse(responseCode = "422", description = "BATCH_REFUSED: an atomic batch with a bad line")
  public Response post(
      @Valid @BeanParam BatchRequest batch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = BatchRequest.NDJSON,
                      schema =
                          @Schema(
                              oneOf = {
                                BudgetEntryLine.Adjustment.class,
                                BudgetEntryLine.Execution.class,
                                BudgetEntryLine.Reversal.class
                              },
                              discriminatorProperty = "kind")))
          byte[] lines) {
    return batches.run(batch, lines, BudgetEntryLine.class, entries);
  }
}
