package io.districtbudget.project.ledger;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 预算账 (budget ledger) of one project and fiscal year: what is posted to it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects/{id}/budgets/{year}")
@Tag(name = "预算账 ledger")
public class PostingResource {

  private final BudgetPosting postings;
  private final CarryOvers carryOvers;

  PostingResource(BudgetPosting postings, CarryOvers carryOvers) {
    this.postings = postings;
    this.carryOvers = carryOvers;
  }

  @POST
  @Path("/adjustments")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "追加或调减 (increase or reduce the budget)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PostedResponse.class)))
  public Response adjust(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @Valid @NotNull BudgetAdjustment adjustment) {
    return Response.status(201).entity(postings.adjust(id, year, adjustment)).build();
  }

  @POST
  @Path("/executions")
  @Idempotent
  @RolesAllowed({Roles.TREASURY, Roles.FINANCE})
  @Operation(summary = "登记执行 (post an execution)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PostedResponse.class)))
  public Response execute(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @Valid @NotNull BudgetExecution execution) {
    return Response.status(201).entity(postings.execute(id, year, execution)).build();
  }

  @POST
  @Path("/reversals")
  @Idempotent
  @RolesAllowed({Roles.TREASURY, Roles.FINANCE})
  @Operation(summary = "冲销执行 (reverse an execution)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PostedResponse.class)))
  public Response reverse(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @Valid @NotNull ExecutionReversal reversal) {
    return Response.status(201).entity(postings.reverse(id, year, reversal)).build();
  }

  @POST
  @Path("/carry-over")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "结转下年：未执行资金转入下一年度 (carry unspent money into the next fiscal year)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CarriedOverResponse.class)))
  public Response carryOver(
      @PathParam("id") UUID id, @PathParam("year") int year, @Valid @NotNull CarryOver carryOver) {
    return Response.status(201).entity(carryOvers.carryOver(id, year, carryOver)).build();
  }
}
