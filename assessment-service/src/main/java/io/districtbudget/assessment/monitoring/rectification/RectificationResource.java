package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rectifications")
@Tag(name = "整改 rectifications")
public class RectificationResource {
  private final RectificationLoop loop;
  private final Rectifications rectifications;
  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  RectificationResource(
      RectificationLoop loop,
      Rectifications rectifications,
      EntityManager entities,
      Caller caller,
      Clock clock) {
    this.loop = loop;
    this.rectifications = rectifications;
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
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
  @Operation(summary = "整改列表 (list of rectifications)")
  public Page<RectificationResponse> list(@BeanParam @Valid RectificationQuery query) {
    LocalDate today = LocalDate.now(clock);
    return query.page(
        query.read(entities, caller, today),
        row -> List.of(Integer.toString(row.year()), row.id().toString()),
        row -> RectificationResponse.from(row, today),
        () -> query.all(entities, caller, today));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "整改 (a rectification)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  public Response one(@PathParam("id") UUID id) {
    return answer(rectifications.visible(id, caller));
  }

  @POST
  @Path("/{id}/answer")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "整改答复 (answer)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  public Response reply(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid AnswerEntry entry) {
    return answer(loop.answer(id, seen.version(), entry));
  }

  @POST
  @Path("/{id}/closure")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "整改销号 (close)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  public Response close(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid ClosureEntry entry) {
    return answer(loop.close(id, seen.version(), entry));
  }

  @POST
  @Path("/{id}/return")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "退回整改 (return an answer to the unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  public Response giveBack(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid GiveBackEntry entry) {
    return answer(loop.giveBack(id, seen.version(), entry));
  }

  private Response answer(Rectification rectification) {
    return Response.ok(RectificationResponse.from(rectification, LocalDate.now(clock)))
        .header("ETag", ExpectedVersion.etag(rectification.version()))
        .build();
  }
}
