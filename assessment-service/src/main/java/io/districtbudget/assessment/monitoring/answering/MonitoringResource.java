package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.Monitorings.Key;
import io.districtbudget.assessment.monitoring.filling.MonitoringEntry;
import io.districtbudget.assessment.monitoring.filling.MonitoringFilling;
import io.districtbudget.assessment.monitoring.filling.MonitoringFilling.Precondition;
import io.districtbudget.assessment.monitoring.filling.MonitoringReturnEntry;
import io.districtbudget.assessment.monitoring.filling.MonitoringTakeover;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/monitorings/{projectId}/{year}/{month}")
@Tag(name = "绩效运行监控 monitorings")
public class MonitoringResource {
  private final Monitorings monitorings;
  private final MonitoringFilling filling;
  private final MonitoringTakeover takeover;
  private final Caller caller;
  private final Clock clock;

  MonitoringResource(
      Monitorings monitorings,
      MonitoringFilling filling,
      MonitoringTakeover takeover,
      Caller caller,
      Clock clock) {
    this.monitorings = monitorings;
    this.filling = filling;
    this.takeover = takeover;
    this.caller = caller;
    this.clock = clock;
  }

  /** The month that a path names. */
  @SuppressWarnings("NullAway.Init") // JAX-RS fills the fields from the path.
  public static class Month {
    @PathParam("projectId")
    public @NotNull UUID projectId;

    @PathParam("year")
    @Min(2000) @Max(2100) public int year;

    @PathParam("month")
    @Min(1) @Max(12) public int month;

    Key key() {
      return new Key(projectId, year, month);
    }
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
  @Operation(summary = "绩效运行监控 (a project's monitoring of a month, with lights and their proof)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringResponse.class)))
  public Response one(@BeanParam @Valid Month month) {
    return answer(monitorings.visible(month.key(), caller));
  }

  @PUT
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "监控填报 (state how it stands); lights are computed at once",
      description =
          "If-Match for one that is open; If-None-Match: * to begin any month oneself. By the unit,"
              + " or by its department for it. With dryRun=true the same is done and rolled back:"
              + " the answer is what would stand there. With historical=true the finance bureau"
              + " takes over what a published form states of a month: it is SUBMITTED at once, the"
              + " same again changes nothing, and what a unit reported itself is 409"
              + " MONITORING_EXISTS.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringResponse.class)))
  public Response fill(
      @BeanParam @Valid Month month,
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @NotNull @Valid MonitoringEntry entry) {
    Precondition seen = new Precondition(ifMatch, ifNoneMatch);
    if (dryRun) {
      return tried(
          historical
              ? takeover.rehearse(month.key(), entry)
              : filling.rehearse(month.key(), seen, entry));
    }
    return answer(
        historical ? takeover.take(month.key(), entry) : filling.fill(month.key(), seen, entry));
  }

  @POST
  @Path("/submission")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "提交监控 (submit); refused with everything that is missing at once")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringResponse.class)))
  public Response submit(@BeanParam @Valid Month month, @BeanParam Seen seen) {
    return answer(filling.submit(month.key(), seen.version()));
  }

  @POST
  @Path("/return")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "退回监控 (return to the unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MonitoringResponse.class)))
  public Response giveBack(
      @BeanParam @Valid Month month,
      @BeanParam Seen seen,
      @NotNull @Valid MonitoringReturnEntry entry) {
    return answer(filling.giveBack(month.key(), seen.version(), entry));
  }

  private Response tried(Monitoring monitoring) {
    return Response.ok(MonitoringResponse.from(monitoring, LocalDate.now(clock))).build();
  }

  private Response answer(Monitoring monitoring) {
    return Response.ok(MonitoringResponse.from(monitoring, LocalDate.now(clock)))
        .header("ETag", ExpectedVersion.etag(monitoring.version()))
        .build();
  }
}
