package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/monitorings/{projectId}/{year}/{month}/rectifications")
@Tag(name = "整改 rectifications")
public class RectificationIssuing {
  private final RectificationLoop loop;
  private final Clock clock;

  RectificationIssuing(RectificationLoop loop, Clock clock) {
    this.loop = loop;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "下达整改 (issue a rectification for a submitted monitoring)")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RectificationResponse.class)))
  public Response issue(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @PathParam("month") @Min(1) @Max(12) int month,
      @NotNull @Valid RectificationEntry entry) {
    Rectification issued = loop.issue(new Monitorings.Key(projectId, year, month), entry);
    return Response.status(Response.Status.CREATED)
        .entity(RectificationResponse.from(issued, LocalDate.now(clock)))
        .header("ETag", ExpectedVersion.etag(issued.version()))
        .build();
  }
}
