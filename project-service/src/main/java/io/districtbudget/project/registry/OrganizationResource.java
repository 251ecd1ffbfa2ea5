package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of departments and of units have in common. The document does not find the roles
 * of inherited methods by itself.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class OrganizationResource {

  private final Organizations<?> organizations;

  OrganizationResource(Organizations<?> organizations) {
    this.organizations = organizations;
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
  @SecurityRequirement(
      name = "bearer",
      scopes = {
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE,
        Roles.TREASURY,
        Roles.AUDITOR,
        Roles.ADMIN
      })
  @Operation(summary = "查询 (list)")
  public Page<OrganizationResponse> list(@Valid @BeanParam OrganizationQuery query) {
    return organizations.page(query);
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @SecurityRequirement(
      name = "bearer",
      scopes = {Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "新建 (create)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response create(@Context UriInfo uri, @Valid @NotNull OrganizationName request) {
    Organizations.Served created = organizations.create(request);
    return Response.created(
            UriBuilder.fromPath(uri.getPath()).segment(created.body().code()).build())
        .header("ETag", ExpectedVersion.etag(created.version()))
        .entity(created.body())
        .build();
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @SecurityRequirement(
      name = "bearer",
      scopes = {
        Roles.UNIT,
        Roles.DEPARTMENT,
        Roles.FINANCE,
        Roles.TREASURY,
        Roles.AUDITOR,
        Roles.ADMIN
      })
  @Operation(summary = "读取 (read), as it is or as it was on a day")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response read(
      @PathParam("code") String code, @QueryParam("asOf") @Nullable LocalDate asOf) {
    return answer(organizations.read(code, asOf));
  }

  @PATCH
  @Path("/{code}")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @SecurityRequirement(
      name = "bearer",
      scopes = {Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "更名 (rename); the former name still finds it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response rename(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull NameChange request) {
    return answer(organizations.rename(code, ExpectedVersion.of(ifMatch), request));
  }

  @GET
  @Path("/{code}/history")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @SecurityRequirement(
      name = "bearer",
      scopes = {Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "沿革 (names and places with their days, and who changed them)")
  public History history(@PathParam("code") String code) {
    return organizations.history(code);
  }

  static Response answer(Organizations.Served organization) {
    return Response.ok(organization.body())
        .header("ETag", ExpectedVersion.etag(organization.version()))
        .build();
  }
}
