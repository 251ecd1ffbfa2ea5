package io.districtbudget.assessment.dashboard;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dashboards/{year}")
@Tag(name = "看板 dashboards")
public class DashboardResource {
  private static final String AS_OF =
      "资金回到该年某月末（如 2022-06-30）；等级、亮灯、发现仍为当前。 Winds the money back to the end of a month of"
          + " the year; grades, lights and findings are of today.";

  private final Dashboards dashboards;
  private final ProjectDashboards projects;
  private final Alerts alerts;

  DashboardResource(Dashboards dashboards, ProjectDashboards projects, Alerts alerts) {
    this.dashboards = dashboards;
    this.projects = projects;
    this.alerts = alerts;
  }

  /** The units of a department. */
  public record UnitList(List<DashboardResponse> items) {}

  /** Years, oldest first. */
  public record Trend(List<DashboardResponse> items) {}

  /** Alerts, the gravest first. */
  public record AlertList(List<Alert> items) {}

  /** Projects, the one that lags most first. */
  public record DeviationList(List<ProjectDashboards.Deviation> items) {}

  /** The departments of a year. */
  public record DepartmentList(List<DashboardResponse> items) {}

  @GET
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "年度看板 (totals, execution, grades, findings; by department)")
  public DashboardResponse year(
      @PathParam("year") int year,
      @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable LocalDate asOf) {
    return dashboards.ofYear(year, asOf);
  }

  @GET
  @Path("/departments")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "各部门看板 (dashboards by department)")
  public DepartmentList departments(
      @PathParam("year") int year,
      @QueryParam("asOf") @Parameter(description = AS_OF) @Nullable LocalDate asOf) {
    return new DepartmentList(dashboards.departments(year, asOf));
  }

  @GET
  @Path("/departments/{code}")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "部门看板 (dashboard of a department)")
  public DashboardResponse department(@PathParam("year") int year, @PathParam("code") String code) {
    return dashboards.department(year, code);
  }

  @GET
  @Path("/departments/{code}/units")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "各单位看板 (dashboards of a department's units)")
  public UnitList units(@PathParam("year") int year, @PathParam("code") String code) {
    return new UnitList(dashboards.units(year, code));
  }

  @GET
  @Path("/units/{code}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "单位看板 (dashboard of a unit)")
  public DashboardResponse unit(@PathParam("year") int year, @PathParam("code") String code) {
    return dashboards.unit(year, code);
  }

  @GET
  @Path("/projects/{projectId}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "项目看板 (dashboard of a project's year)")
  public ProjectDashboard project(
      @PathParam("year") int year, @PathParam("projectId") UUID projectId) {
    return projects.of(year, projectId);
  }

  @GET
  @Path("/trend")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "历年趋势 (the last years up to this one)")
  public Trend trend(
      @PathParam("year") int year,
      @QueryParam("years") @DefaultValue("5") @Min(1) @Max(20) int years,
      @QueryParam("department") @Nullable String department) {
    return new Trend(dashboards.trend(year, years, department));
  }

  @GET
  @Path("/alerts")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "预警 (what somebody should look at, the gravest first)")
  public AlertList alerts(@PathParam("year") int year) {
    return new AlertList(alerts.of(year));
  }

  @GET
  @Path("/ranking")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "部门排名 (departments by score, execution or findings, the best first)",
      description = "A department sees its own place alone, among all.")
  public Ranking ranking(
      @PathParam("year") int year, @QueryParam("by") @DefaultValue("SCORE") Ranking.By by) {
    return dashboards.ranking(year, by);
  }

  @GET
  @Path("/deviations")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "偏差最大的项目 (projects that lag most at a month's end)")
  public DeviationList deviations(
      @PathParam("year") int year,
      @QueryParam("month") @Min(1) @Max(12) int month,
      @QueryParam("department") @Nullable String department,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    return new DeviationList(projects.deviations(year, month, department, limit));
  }
}
