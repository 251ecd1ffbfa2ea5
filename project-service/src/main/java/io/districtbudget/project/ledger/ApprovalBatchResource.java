package io.districtbudget.project.ledger;

import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.batch.LineDone;
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

/** 批量批复年初预算 (year-start approvals in bulk). */
@Path("/api/v1/budgets:batch")
@Tag(name = "预算账 ledger")
public class ApprovalBatchResource {

  private final NdjsonBatch batches;
  private final YearStartApproval approvals;
  private final LineProjects projects;

  ApprovalBatchResource(NdjsonBatch batches, YearStartApproval approvals, LineProjects projects) {
    this.batches = batches;
    this.approvals = approvals;
    this.projects = projects;
  }

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      operationId = "approveBudgets",
      summary = "批量批复年初预算 (approve year-start budgets in bulk)",
      description =
          """
          An approval per line, a result per line. It only approves what is not approved yet: a \
          line whose year is approved with the same amounts (and day and document, where it states \
          them) is UNCHANGED, so a batch may be sent again; with others it is refused (412 \
          BUDGET_EXISTS). One bad line does not stop the others unless atomic=true.\
          """)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = BatchRequest.NDJSON,
              schema = @Schema(implementation = LineResult.class)))
  @APIResponse(responseCode = "413", description = "BATCH_TOO_LONG")
  @APIResponse(responseCode = "422", description = "BATCH_REFUSED: an atomic batch with a bad line")
  public Response approve(
      @Valid @BeanParam BatchRequest batch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = BatchRequest.NDJSON,
                      schema = @Schema(implementation = BudgetApprovalLine.class)))
          byte[] lines) {
    return batches.run(batch, lines, BudgetApprovalLine.class, this::line);
  }

  private LineDone line(BudgetApprovalLine line) {
    YearStartApproval.Approved approved =
        approvals.approveOnce(
            projects.id(line.projectId(), line.projectCode()), line.year(), line.asRequest());
    BalancesResponse balances = BalancesResponse.from(approved.account());
    return approved.created() ? LineDone.created(balances) : LineDone.unchanged(balances);
  }
}
