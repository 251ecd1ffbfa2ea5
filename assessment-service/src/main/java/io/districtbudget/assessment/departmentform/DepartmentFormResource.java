package io.districtbudget.assessment.departmentform;

import io.districtbudget.assessment.departmentform.DepartmentForms.Key;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 部门整体支出 (forms of a department as a whole) by department and fiscal year. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/department-forms/{department}/{year}")
@Tag(name = "部门整体支出 departments as a whole")
public class DepartmentFormResource {

  private static final String STORED =
      "The finance bureau stores any department's, a department its own. Another content makes "
          + "another version, the same one none (`outcome`). With `dryRun=true` nothing is stored.";

  private final DepartmentFormAnswers answers;
  private final Caller caller;

  DepartmentFormResource(DepartmentFormAnswers answers, Caller caller) {
    this.answers = answers;
    this.caller = caller;
  }

  @PUT
  @Path("/targets")
  @RolesAllowed({Roles.FINANCE, Roles.DEPARTMENT})
  @Operation(summary = "存入部门整体支出绩效目标 (store a department's targets)", description = STORED)
  public DepartmentFormResponse storeTargets(
      @PathParam("department") String department,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Valid @NotNull DepartmentFormEntry form) {
    return answers.store(own(department, year, DepartmentFormKind.TARGETS), form, dryRun);
  }

  @PUT
  @Path("/self-assessment")
  @RolesAllowed({Roles.FINANCE, Roles.DEPARTMENT})
  @Operation(summary = "存入部门整体支出绩效自评 (store a department's self-assessment)", description = STORED)
  public DepartmentFormResponse storeSelfAssessment(
      @PathParam("department") String department,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Valid @NotNull DepartmentFormEntry form) {
    return answers.store(own(department, year, DepartmentFormKind.SELF_ASSESSMENT), form, dryRun);
  }

  @GET
  @Path("/targets")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "读取部门整体支出绩效目标 (read a department's targets)",
      description = "As printed, beside the money of its projects. 404 DEPARTMENT_FORM_UNKNOWN.")
  public DepartmentFormResponse targets(
      @PathParam("department") String department, @PathParam("year") int year) {
    return answers.read(own(department, year, DepartmentFormKind.TARGETS));
  }

  @GET
  @Path("/self-assessment")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "读取部门整体支出绩效自评 (read a department's self-assessment)",
      description =
          "As printed, beside the money of its projects and the scores and findings by the rule"
              + " set of departments as a whole. 404 DEPARTMENT_FORM_UNKNOWN.")
  public DepartmentFormResponse selfAssessment(
      @PathParam("department") String department, @PathParam("year") int year) {
    return answers.read(own(department, year, DepartmentFormKind.SELF_ASSESSMENT));
  }

  private Key own(String department, int year, DepartmentFormKind kind) {
    caller.requireRows(department, null);
    return new Key(department, year, kind);
  }
}
