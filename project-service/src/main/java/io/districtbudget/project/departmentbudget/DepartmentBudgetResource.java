package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
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

/** 部门预算 (department budgets) by department and fiscal year. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/department-budgets")
@Tag(name = "部门预算 department budgets")
public class DepartmentBudgetResource {

  private final DepartmentBudgetEntry entry;
  private final DepartmentBudgetReader reader;
  private final Caller caller;

  DepartmentBudgetResource(
      DepartmentBudgetEntry entry, DepartmentBudgetReader reader, Caller caller) {
    this.entry = entry;
    this.reader = reader;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "查询部门预算 (list department budgets)")
  public Page<DepartmentBudgetSummary> list(@Valid @BeanParam DepartmentBudgetQuery query) {
    return reader.list(query);
  }

  @PUT
  @Path("/{department}/{year}")
  @RolesAllowed({Roles.FINANCE, Roles.DEPARTMENT})
  @Operation(
      summary = "存入部门预算 (store a department budget)",
      description =
          """
          The finance bureau stores any department's, a department its own. The first version of a \
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
  @APIResponse(responseCode = "412", description = "DEPARTMENT_BUDGET_EXISTS, VERSION_STALE")
  @APIResponse(
      responseCode = "422",
      description = "AMOUNT_INVALID, FISCAL_YEAR_INVALID, TABLE_REPEATED, LINE_NUMBER_WRONG")
  public Response store(
      @PathParam("department") String department,
      @PathParam("year") int year,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull DepartmentBudgetContent content) {
    caller.requireRows(department, null);
    DepartmentBudgetEntry.Stored stored =
        entry.store(BudgetOwner.department(department), year, ifNoneMatch, ifMatch, content);
    return answer(
        Response.status(stored.outcome() == Outcome.CREATED ? 201 : 200),
        stored.budget(),
        DepartmentBudgetResponse.of(stored.budget(), stored.version(), stored.outcome(), content));
  }

  @GET
  @Path("/{department}/{year}")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "读取部门预算 (read a department budget)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DepartmentBudgetResponse.class)))
  public Response read(@PathParam("department") String department, @PathParam("year") int year) {
    DepartmentBudgetReader.Read read = reader.latest(department, year);
    return answer(Response.ok(), read.budget(), read.answer());
  }

  @GET
  @Path("/{department}/{year}/versions")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "查询版本 (list the versions, oldest first)")
  public Page<VersionResponse> versions(
      @PathParam("department") String department,
      @PathParam("year") int year,
      @Valid @BeanParam PageRequest page) {
    return reader.versions(department, year, page);
  }

  @GET
  @Path("/{department}/{year}/versions/{number: [0-9]{1,6}}")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "读取版本 (read a version)")
  public DepartmentBudgetResponse version(
      @PathParam("department") String department,
      @PathParam("year") int year,
      @PathParam("number") int number) {
    return reader.version(department, year, number);
  }

  @GET
  @Path("/{department}/{year}/reconciliation")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "勾稽核对 (reconcile a department budget)",
      description =
          """
          Every equation with both figures, and a finding for each that is broken: sums of the \
          classification, revenue and expenditure, basic and project expenditure, the tables with \
          one another, the text with the tables, the registered projects with what the text states.\
          """)
  public ReconciliationResponse reconciliation(
      @PathParam("department") String department, @PathParam("year") int year) {
    return reader.reconciliation(department, year);
  }

  private static Response answer(
      Response.ResponseBuilder response, DepartmentBudget budget, DepartmentBudgetResponse answer) {
    return response.header("ETag", ExpectedVersion.etag(budget.version())).entity(answer).build();
  }
}
