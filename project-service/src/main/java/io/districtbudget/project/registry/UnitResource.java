package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 预算单位 (units). */
@Path("/api/v1/units")
@Tag(name = "预算单位 units")
public class UnitResource {

  private final OrganizationEntry entry;
  private final Registry registry;
  private final EntityManager entities;
  private final Caller caller;

  UnitResource(OrganizationEntry entry, Registry registry, EntityManager entities, Caller caller) {
    this.entry = entry;
    this.registry = registry;
    this.entities = entities;
    this.caller = caller;
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
  @Operation(summary = "查询预算单位 (list units)")
  public Page<OrganizationResponse> list(@Valid @BeanParam OrganizationQuery query) {
    return query.page(
        query.units(entities, caller), o -> List.of(o.code()), OrganizationResponse::from);
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "新建预算单位 (create a unit)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response create(@Valid @NotNull OrganizationName request) {
    Unit created = entry.createUnit(request);
    return Response.created(URI.create("/api/v1/units/" + created.code()))
        .header("ETag", ExpectedVersion.etag(created.version()))
        .entity(OrganizationResponse.from(created))
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
  @Operation(summary = "读取预算单位 (read a unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response read(@PathParam("code") String code) {
    return answer(registry.unit(code));
  }

  @PATCH
  @Path("/{code}")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "更名 (rename a unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
  public Response rename(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull OrganizationName request) {
    return answer(entry.renameUnit(code, ExpectedVersion.of(ifMatch), request));
  }

  private static Response answer(Unit organization) {
    return Response.ok(OrganizationResponse.from(organization))
        .header("ETag", ExpectedVersion.etag(organization.version()))
        .build();
  }
}
