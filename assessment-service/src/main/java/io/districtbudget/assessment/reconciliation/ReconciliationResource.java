package io.districtbudget.assessment.reconciliation;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 对账 (reconciliation) of a fiscal year with the ledger. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/reconciliation")
@Tag(name = "对账 reconciliation")
public class ReconciliationResource {

  private final Reconciliation reconciliation;

  ReconciliationResource(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "与预算账逐项目对账 (compare with the ledger, project by project)")
  public ReconciliationResponse reconcile(
      @HeaderParam("Authorization") String authorization,
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    return reconciliation.reconcile(authorization, year);
  }
}
