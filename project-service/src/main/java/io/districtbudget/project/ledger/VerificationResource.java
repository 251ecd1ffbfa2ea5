package io.districtbudget.project.ledger;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 账簿核验 (verification of the books) of the whole division. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/ledger-verifications")
@Tag(name = "预算账 ledger")
public class VerificationResource {

  private final LedgerVerification verification;
  private final Caller caller;

  VerificationResource(LedgerVerification verification, Caller caller) {
    this.verification = verification;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "核验全区分录哈希链和余额 (verify every account's chain and balances)")
  public VerificationResponse verify(
      @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year) {
    caller.requireWholeDivision();
    return verification.ofDivision(year);
  }
}
