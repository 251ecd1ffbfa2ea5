package io.districtbudget.assessment.dashboard;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/dashboards/{year}")
@Tag(name = "看板 dashboards")
public class DashboardResource {
  private final Dashboards dashboards;

  DashboardResource(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  /** The departments of a year. */
  public record DepartmentList(List<DashboardResponse> items) {}

  @GET
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "年度看板 (totals, execution, grades, findings; by department)")
  public DashboardResponse year(@PathParam("year") int year) {
    return dashboards.ofYear(year);
  }

  @GET
  @Path("/departments")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "各部门看板 (dashboards by department)")
  public DepartmentList departments(@PathParam("year") int year) {
    return new DepartmentList(dashboards.departments(year));
  }

  @GET
  @Path("/departments/{code}")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "部门看板 (dashboard of a department)")
  public DashboardResponse department(@PathParam("year") int year, @PathParam("code") String code) {
    return dashboards.department(year, code);
  }
}
