package io.districtbudget.assessment.desk;

import io.districtbudget.support.http.ExpectedVersion;
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
@Path("/api/v1/preferences")
@Tag(name = "工作台 desk")
public class PreferenceResource {
  private final Preferences preferences;

  PreferenceResource(Preferences preferences) {
    this.preferences = preferences;
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
  @Operation(summary = "个人设置 (the caller's own preferences: saved views, columns)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PreferencesResponse.class)))
  public Response read() {
    return answer(preferences.read());
  }

  @PUT
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "保存个人设置 (replace the caller's own preferences)",
      description =
          "If-Match as the GET answered it, `\"0\"` for the first; 412 VERSION_STALE when another"
              + " window was faster; 422 PREFERENCES_TOO_LARGE above 64 KB.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PreferencesResponse.class)))
  public Response replace(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PreferencesRequest entry) {
    return answer(preferences.replace(ExpectedVersion.of(ifMatch), entry));
  }

  private static Response answer(Preferences.Kept kept) {
    return Response.ok(kept.content()).header("ETag", ExpectedVersion.etag(kept.version())).build();
  }
}
