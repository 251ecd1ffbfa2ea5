package io.districtbudget.support.rebuild;

import io.districtbudget.support.http.OwnName;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** 重建读模型 (rebuild of a service's read model) for the caller's division. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/read-models/{service}/rebuild")
@Tag(name = "运维 operations")
public class RebuildResource {

  private final Rebuilds rebuilds;
  private final OwnName own;

  RebuildResource(Rebuilds rebuilds, OwnName own) {
    this.rebuilds = rebuilds;
    this.own = own;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "重放全部事件，重建读模型 (replay all topics and rebuild the read model)",
      description =
          "The old state is served until the new one replaces it as a whole; GET tells how far it"
              + " is.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = RebuildStatus.class)))
  public Response begin(@PathParam("service") String service) {
    own.require(service);
    return Response.accepted(rebuilds.request()).build();
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "查询重建进度 (progress of the newest rebuild)")
  public RebuildStatus status(@PathParam("service") String service) {
    own.require(service);
    return rebuilds.status();
  }
}
