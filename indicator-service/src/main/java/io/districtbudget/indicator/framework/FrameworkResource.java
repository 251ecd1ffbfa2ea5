package io.districtbudget.indicator.framework;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 绩效指标体系 (indicator frameworks). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/frameworks")
@Tag(name = "指标体系 frameworks")
public class FrameworkResource {

  private final Frameworks frameworks;
  private final FrameworkEdit edit;

  FrameworkResource(Frameworks frameworks, FrameworkEdit edit) {
    this.frameworks = frameworks;
    this.edit = edit;
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
  @Operation(
      summary = "查询指标体系，可按年度 (list the frameworks, or the one that a fiscal year gets)",
      description =
          "Without `year` all frameworks; with `year` only the standard one of that fiscal year.")
  public FrameworkResponse.All list(@QueryParam("year") @Nullable Integer year) {
    List<Framework> chosen =
        Optional.ofNullable(year)
            .map(of -> List.of(frameworks.choose(of, null)))
            .orElseGet(frameworks::all);
    return new FrameworkResponse.All(chosen.stream().map(FrameworkResponse::from).toList());
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
  @Operation(
      summary = "读取指标体系 (read a framework)",
      description = "With an `ETag` when the division has entered it itself.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FrameworkResponse.class)))
  public Response read(@PathParam("id") String id) {
    Response.ResponseBuilder answer = Response.ok(FrameworkResponse.from(frameworks.require(id)));
    edit.find(id).ifPresent(own -> answer.header("ETag", ExpectedVersion.etag(own.version())));
    return answer.build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "维护本区指标体系 (enter or change a framework of the division)",
      description =
          """
          With `If-None-Match: *` it is new; with the id of a shipped one it takes its place in this \
          division. With `If-Match` it changes; one that declarations use keeps its levels, weights \
          and their years (409 FRAMEWORK_IN_USE). Contradictions are refused all at once (422).\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FrameworkResponse.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FrameworkResponse.class)))
  public Response put(
      @PathParam("id") @Pattern(regexp = "[A-Za-z0-9_-]{1,20}") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull FrameworkEntry entry) {
    FrameworkEdit.Edited edited = edit.put(id, ifNoneMatch, ifMatch, entry);
    return Response.status(edited.created() ? 201 : 200)
        .header("ETag", ExpectedVersion.etag(edited.framework().version()))
        .entity(FrameworkResponse.from(edited.framework().content()))
        .build();
  }
}
