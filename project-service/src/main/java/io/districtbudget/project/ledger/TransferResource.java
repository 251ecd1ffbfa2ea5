package io.districtbudget.project.ledger;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 预算调剂 (budget transfers) across projects, years' accounts and departments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/budget-transfers")
@Tag(name = "预算账 ledger")
public class TransferResource {

  private final Transfers transfers;

  TransferResource(Transfers transfers) {
    this.transfers = transfers;
  }

  /** The legs as they were posted. */
  public record TransferResponse(List<EntryResponse> entries) {}

  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "预算调剂：两笔或以上，合计为 0 (transfer between accounts)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TransferResponse.class)))
  public Response transfer(@Valid @NotNull BudgetTransfer transfer) {
    return Response.status(201).entity(new TransferResponse(transfers.transfer(transfer))).build();
  }
}
