package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 预算余额 (balances) of one project and fiscal year, and its year-start approval. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects/{id}/budgets/{year}")
@Tag(name = "预算账 ledger")
public class BudgetResource {

  private final YearStartApproval approvals;
  private final Registry registry;
  private final Ledger ledger;
  private final PastBalances past;

  BudgetResource(YearStartApproval approvals, Registry registry, Ledger ledger, PastBalances past) {
    this.approvals = approvals;
    this.registry = registry;
    this.ledger = ledger;
    this.past = past;
  }

  @PUT
  @RolesAllowed(Roles.FINANCE)
  @Operation(operationId = "approveBudget", summary = "批复年初预算 (approve the year-start budget)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = BalancesResponse.class)))
  public Response approve(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull BudgetApproval approval) {
    YearStartApproval.Approved approved =
        approvals.approve(id, year, ifNoneMatch, ifMatch, approval);
    return balances(Response.status(approved.created() ? 201 : 200), approved.account());
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
  @Operation(
      operationId = "getBudget",
      summary =
          "读取预算余额，可指定日期和获知时刻 (read the balances, now or as of a day and as known at a moment)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BalancesResponse.class)))
  public Response read(
      @PathParam("id") UUID id, @PathParam("year") int year, @BeanParam PointInTime pointInTime) {
    BudgetAccount account = ledger.account(registry.projectOfYear(id, year).id(), year);
    PointInTime.Moment moment = pointInTime.read();
    return moment.isNow()
        ? balances(Response.ok(), account)
        : Response.ok(past.of(List.of(account), moment).get(0)).build();
  }

  private static Response balances(Response.ResponseBuilder response, BudgetAccount account) {
    return response
        .header("ETag", ExpectedVersion.etag(account.version()))
        .entity(BalancesResponse.from(account))
        .build();
  }
}
