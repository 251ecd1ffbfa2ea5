package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 预算账分录 (entries) of one project and fiscal year. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects/{id}/budgets/{year}/entries")
@Tag(name = "预算账 ledger")
public class EntryResource {

  private final Registry registry;
  private final Ledger ledger;
  private final EntryPages entries;
  private final LedgerVerification verification;

  EntryResource(
      Registry registry, Ledger ledger, EntryPages entries, LedgerVerification verification) {
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
    this.verification = verification;
  }

  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "查询分录 (list the entries)")
  public Page<EntryResponse> entries(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @Valid @BeanParam EntryPages.Query query) {
    BudgetAccount account = ledger.account(registry.projectOfYear(id, year).id(), year);
    return query.page(
        entries.read(account, query),
        e -> List.of(Long.toString(e.number())),
        EntryResponse::from,
        () -> entries.all(account, query));
  }

  @GET
  @Path("/verification")
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "核验分录哈希链和余额 (verify the account's chain and balances)")
  public VerificationResponse verify(@PathParam("id") UUID id, @PathParam("year") int year) {
    BudgetAccount account = ledger.account(registry.project(id).id(), year);
    return verification.ofAccount(account.projectId(), year);
  }
}
