package io.districtbudget.assessment.dashboard;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rows behind a year's dashboard. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dashboards/{year}")
@Tag(name = "看板 dashboards")
public class YearRowsResource {
  private final ProjectRows projects;
  private final MonthlyExecution months;
  private final ProjectDashboards known;

  YearRowsResource(ProjectRows projects, MonthlyExecution months, ProjectDashboards known) {
    this.projects = projects;
    this.known = known;
    this.months = months;
  }

  /** Months of a year, the first one first. */
  public record MonthList(List<MonthlyExecution.Month> items) {}

  @GET
  @Path("/projects")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "年度项目 (a year's projects with money, light and self-assessment)")
  public Page<ProjectRow> projects(
      @PathParam("year") int year, @BeanParam @Valid ProjectRowQuery query) {
    return projects.read(year, query);
  }

  @GET
  @Path("/months")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "逐月执行与支付 (money at each month's end and what each month paid)",
      description =
          "Beside the year before; of what the caller may see, a department or a project.")
  public MonthList months(
      @PathParam("year") int year,
      @QueryParam("department") @Nullable String department,
      @QueryParam("project") @Nullable UUID project) {
    if (project != null) {
      known.visible(project);
    }
    return new MonthList(months.of(year, department, project));
  }
}
