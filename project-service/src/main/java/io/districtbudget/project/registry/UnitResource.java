package io.districtbudget.project.registry;

import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** 预算单位 (units). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/units")
@Tag(name = "预算单位 units")
public class UnitResource extends OrganizationResource {

  private final Units units;

  UnitResource(Units units) {
    super(units);
    this.units = units;
  }

  @POST
  @Path("/{code}/moves")
  @Idempotent
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "划转单位 (move a unit to another department; its projects follow)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_THERE, UNIT_EXISTS")
  public Response move(
      @PathParam("code") String code, @BeanParam Seen seen, @Valid @NotNull UnitMove move) {
    return answer(units.move(code, seen.version(), move));
  }
}
