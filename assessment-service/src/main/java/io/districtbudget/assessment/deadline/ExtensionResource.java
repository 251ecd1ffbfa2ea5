package io.districtbudget.assessment.deadline;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/deadline-extensions")
@Tag(name = "工作台 desk")
public class ExtensionResource {
  private final DeadlineExtension extension;
  private final Clock clock;

  ExtensionResource(DeadlineExtension extension, Clock clock) {
    this.extension = extension;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "延长填报期限 (give some units more time for what they still have to fill)",
      description =
          "Self-assessments of the year, or monitorings of a month, that are being filled and are"
              + " due before the new day. 422 DEADLINE_PAST, DEADLINE_TOO_EARLY.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExtensionResponse.class)))
  public Response extend(@NotNull @Valid ExtensionEntry entry) {
    return Response.ok(extension.extend(entry, clock)).build();
  }
}
