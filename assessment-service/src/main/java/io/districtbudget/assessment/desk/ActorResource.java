package io.districtbudget.assessment.desk;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/actors")
@Tag(name = "工作台 desk")
public class ActorResource {
  private final Actors actors;
  private final Caller caller;

  ActorResource(Actors actors, Caller caller) {
    this.actors = actors;
    this.caller = caller;
  }

  /** The accounts that were seen, by name. */
  public record ActorList(List<Actors.Seen> items) {}

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary =
          "账号与角色 (accounts that have signed in, with the roles and rows of their newest token)",
      description = "Roles are given and taken in the realm; this tells what was seen here.")
  public ActorList list(
      @Parameter(description = "只列有此角色的账号。 Only accounts with this role.")
          @QueryParam("role")
          @Pattern(regexp = "unit|department|finance|treasury|auditor|admin") @Nullable String role) {
    caller.requireWholeDivision();
    return new ActorList(actors.seen(role));
  }
}
