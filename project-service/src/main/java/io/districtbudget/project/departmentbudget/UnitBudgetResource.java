package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 单位预算 (unit budgets) by unit and fiscal year, beside the budgets of their departments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/unit-budgets")
@Tag(name = "单位预算 unit budgets")
public class UnitBudgetResource {

  private final DepartmentBudgetEntry entry;
  private final DepartmentBudgetReader reader;
  private final DepartmentBudgets budgets;

  UnitBudgetResource(
      DepartmentBudgetEntry entry, DepartmentBudgetReader reader, DepartmentBudgets budgets) {
    this.entry = entry;
    this.reader = reader;
    this.budgets = budgets;
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "查询单位预算 (list unit budgets)")
  public Page<UnitBudgetSummary> list(@Valid @BeanParam UnitBudgetQuery query) {
    return reader.listOfUnits(query);
  }

  @PUT
  @Path("/{unit}/{year}")
  @RolesAllowed({Roles.FINANCE, Roles.DEPARTMENT})
  @Operation(
      summary = "存入单位预算 (store a unit budget)",
      description =
          """
          The finance bureau stores any unit's, a department those of its units. The first version of a \
          year needs `If-None-Match: *`, another one `If-Match`; the same content again makes no \
          new version (`outcome` UNCHANGED). It is stored as its document says; what is wrong in \
          it is named by the reconciliation.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DepartmentBudgetResponse.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DepartmentBudgetResponse.class)))
  @APIResponse(responseCode = "412", description = "UNIT_BUDGET_EXISTS, VERSION_STALE")
  @APIResponse(
      responseCode = "422",
      description = "AMOUNT_INVALID, FISCAL_YEAR_INVALID, TABLE_REPEATED, LINE_NUMBER_WRONG")
  public Response store(
      @PathParam("unit") String unit,
      @PathParam("year") int year,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull DepartmentBudgetContent content) {
    DepartmentBudgetEntry.Stored stored =
        entry.store(budgets.ownUnit(unit), year, ifNoneMatch, ifMatch, content);
    return answer(
        Response.status(stored.outcome() == Outcome.CREATED ? 201 : 200),
        stored.budget(),
        DepartmentBudgetResponse.of(stored.budget(), stored.version(), stored.outcome(), content));
  }

  @GET
  @Path("/{unit}/{year}")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "读取单位预算 (read a unit budget)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DepartmentBudgetResponse.class)))
  public Response read(@PathParam("unit") String unit, @PathParam("year") int year) {
    DepartmentBudgetReader.Read read = reader.latestOfUnit(unit, year);
    return answer(Response.ok(), read.budget(), read.answer());
  }

  @GET
  @Path("/{unit}/{year}/versions")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "查询版本 (list the versions, oldest first)")
  public Page<VersionResponse> versions(
      @PathParam("unit") String unit,
      @PathParam("year") int year,
      @Valid @BeanParam PageRequest page) {
    return reader.versionsOfUnit(unit, year, page);
  }

  @GET
  @Path("/{unit}/{year}/versions/{number: [0-9]{1,6}}")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "读取版本 (read a version)")
  public DepartmentBudgetResponse version(
      @PathParam("unit") String unit,
      @PathParam("year") int year,
      @PathParam("number") int number) {
    return reader.versionOfUnit(unit, year, number);
  }

  @GET
  @Path("/{unit}/{year}/reconciliation")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "勾稽核对 (reconcile a unit budget)",
      description =
          """
          Every equation with both figures, and a finding for each that is broken: sums of the \
          classification, revenue and expenditure, basic and project expenditure, the tables with \
          one another, the text with the tables, the registered projects with what the text states.\
          """)
  public ReconciliationResponse reconciliation(
      @PathParam("unit") String unit, @PathParam("year") int year) {
    return reader.reconciliationOfUnit(unit, year);
  }

  private static Response answer(
      Response.ResponseBuilder response, DepartmentBudget budget, DepartmentBudgetResponse answer) {
    return response.header("ETag", ExpectedVersion.etag(budget.version())).entity(answer).build();
  }
}
