package io.districtbudget.assessment.desk;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sections")
@Tag(name = "工作台 desk")
public class SectionResource {
  private final Sections sections;
  private final Caller caller;

  SectionResource(Sections sections, Caller caller) {
    this.sections = sections;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "分工 (which officer is responsible for which departments, and who stands in)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SectionsRequest.class)))
  public Response read() {
    caller.requireWholeDivision();
    return answer(sections.read());
  }

  @PUT
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "修订分工 (replace the list)",
      description = "If-Match as the GET answered it; 412 VERSION_STALE when somebody was faster.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SectionsRequest.class)))
  public Response replace(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SectionsRequest content) {
    caller.requireWholeDivision();
    return answer(sections.replace(ExpectedVersion.of(ifMatch), content));
  }

  private static Response answer(Sections.Kept kept) {
    return Response.ok(kept.content()).header("ETag", ExpectedVersion.etag(kept.version())).build();
  }
}
