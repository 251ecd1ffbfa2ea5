package io.districtbudget.project.treasury;

import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 被拒的国库分录 (treasury entries that were refused). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/treasury-refusals")
@Tag(name = "国库 treasury")
public class RefusalResource {

  private final Refusals refusals;
  private final CurrentDivision division;
  private final Caller caller;

  RefusalResource(Refusals refusals, CurrentDivision division, Caller caller) {
    this.refusals = refusals;
    this.division = division;
    this.caller = caller;
  }

  /** Why an entry is given up. */
  public record Dismissal(@NotBlank @Size(max = 1000) String reason) {}

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR})
  @Operation(summary = "查询被拒分录 (list refused entries, oldest first)")
  public Page<RefusedEntryResponse> list(@Valid @BeanParam Refusals.Query query) {
    caller.requireWholeDivision();
    return query.page(
        refusals.read(query),
        r -> List.of(r.refusedAt().toString(), r.id().toString()),
        RefusedEntryResponse::from,
        () -> refusals.all(query));
  }

  @GET
  @Path("/unassigned")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "查询无行政区划的国库记录 (list records that belong to no division, oldest first)",
      description =
          """
          For the operator of the installation: neither the record nor `TREASURY_DIVISIONS` \
          names a division. Each was answered on `treasury.refusals`.\
          """)
  public Page<RefusedEntryResponse> unassigned(@Valid @BeanParam Refusals.Query query) {
    caller.requireWholeDivision();
    division.choose(Envelope.UNASSIGNED);
    return query.page(
        refusals.read(query),
        r -> List.of(r.refusedAt().toString(), r.id().toString()),
        RefusedEntryResponse::from,
        () -> refusals.all(query));
  }

  @POST
  @Path("/unassigned/{id}/dismissal")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "放弃无行政区划的国库记录 (dismiss a record of no division, with a reason)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedEntryResponse.class)))
  public Response dismissUnassigned(@PathParam("id") UUID id, @Valid @NotNull Dismissal dismissal) {
    caller.requireWholeDivision();
    division.choose(Envelope.UNASSIGNED);
    return Response.ok(RefusedEntryResponse.from(refusals.dismiss(id, dismissal.reason()))).build();
  }

  @POST
  @Path("/{id}/retry")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "重试 (try again)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedEntryResponse.class)))
  public Response retry(@PathParam("id") UUID id) {
    caller.requireWholeDivision();
    return Response.ok(RefusedEntryResponse.from(refusals.retry(id))).build();
  }

  @POST
  @Path("/{id}/dismissal")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "放弃 (dismiss with a reason)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedEntryResponse.class)))
  public Response dismiss(@PathParam("id") UUID id, @Valid @NotNull Dismissal dismissal) {
    caller.requireWholeDivision();
    return Response.ok(RefusedEntryResponse.from(refusals.dismiss(id, dismissal.reason()))).build();
  }
}
