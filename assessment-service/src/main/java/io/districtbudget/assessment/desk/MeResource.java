package io.districtbudget.assessment.desk;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me")
@Tag(name = "工作台 desk")
public class MeResource {
  private final Myself myself;

  MeResource(Myself myself) {
    this.myself = myself;
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
  @Operation(summary = "本人 (who the caller is, its rows, and what it may do)")
  public MeResponse me() {
    return myself.told();
  }
}
