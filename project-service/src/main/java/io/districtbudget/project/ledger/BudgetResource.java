package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 预算账 (budget ledger) of one project and fiscal year. */
@Path("/api/v1/projects/{id}/budgets/{year}")
@Tag(name = "预算账 ledger")
public class BudgetResource {

  private final YearStartApproval approvals;
  private final BudgetPosting postings;
  private final Registry registry;
  private final Ledger ledger;
  private final EntryPages entries;

  BudgetResource(
      YearStartApproval approvals,
      BudgetPosting postings,
      Registry registry,
      Ledger ledger,
      EntryPages entries) {
    this.approvals = approvals;
    this.postings = postings;
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
  }

  @PUT
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "批复年初预算 (approve the year-start budget)")
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
  @Operation(summary = "读取预算余额，可指定日期 (read the balances, now or as of a day)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BalancesResponse.class)))
  public Response read(
      @PathParam("id") UUID id,
      @PathParam("year") int year,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    BudgetAccount account = ledger.account(registry.project(id).id(), year);
    return Optional.ofNullable(asOf)
        .map(day -> Response.ok(ledger.balancesAsOf(account, day)).build())
        .orElseGet(() -> balances(Response.ok(), account));
  }

  @GET
  @Path("/entries")
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
    List<LedgerEntry> rows = entries.read(ledger.account(registry.project(id).id(), year), query);
    return query.page(rows, e -> List.of(Long.toString(e.number())), EntryResponse::from);
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

  private static Response balances(Response.ResponseBuilder response, BudgetAccount account) {
    return response
        .header("ETag", ExpectedVersion.etag(account.version()))
        .entity(BalancesResponse.from(account))
        .build();
  }
}
