package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.monitoring.filling.MonitoringOpened;
import io.districtbudget.assessment.monitoring.filling.MonitoringOpening;
import io.districtbudget.assessment.monitoring.filling.MonitoringOpeningEntry;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/monitorings")
@Tag(name = "绩效运行监控 monitorings")
public class MonitoringListResource {
  private final MonitoringOpening opening;
  private final DepartmentLights lights;
  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  MonitoringListResource(
      MonitoringOpening opening,
      DepartmentLights lights,
      EntityManager entities,
      Caller caller,
      Clock clock) {
    this.opening = opening;
    this.lights = lights;
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  /** The departments of a month, or of each month in turn. */
  public record DepartmentLightList(List<DepartmentLightsResponse> items) {}

  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "监控列表 (list of monitorings)")
  public Page<MonitoringSummary> list(@BeanParam @Valid MonitoringQuery query) {
    LocalDate today = LocalDate.now(clock);
    return query.page(
        query.read(entities, caller, today),
        row ->
            List.of(
                Integer.toString(row.year()), Integer.toString(row.month()), row.id().toString()),
        row -> MonitoringSummary.from(row, today),
        () -> query.all(entities, caller, today));
  }

  @POST
  @Path("/openings")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "批量开启监控 (open a month for the district or some departments)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringOpened.class)))
  public Response open(@NotNull @Valid MonitoringOpeningEntry entry) {
    return Response.ok(opening.open(entry)).build();
  }

  @GET
  @Path("/departments")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary =
          "部门亮灯 (lights by department at a month's end, or at each of the year without a month)")
  public DepartmentLightList departments(
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
      @QueryParam("month") @Min(1) @Max(12) @Nullable Integer month) {
    return new DepartmentLightList(lights.of(year, month));
  }
}
