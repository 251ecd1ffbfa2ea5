package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.PageRequest;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 指标库 (indicator catalogue). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/indicators")
@Tag(name = "指标库 indicators")
public class CatalogueResource {

  private final CatalogueEntry entry;

  CatalogueResource(CatalogueEntry entry) {
    this.entry = entry;
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
  @Operation(summary = "查询指标库 (search the catalogue)")
  public Page<IndicatorResponse> list(@Valid @BeanParam CatalogueQuery query) {
    return query.page(entry.list(query), Found::position, Found::response, () -> entry.all(query));
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
  @Operation(summary = "读取指标 (read an indicator)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  public Response read(@PathParam("id") UUID id) {
    return answer(Response.ok(), entry.get(id));
  }

  @GET
  @Path("/{id}/versions")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "查询指标版本 (list the versions, oldest first, the present one last)")
  public Page<VersionResponse> versions(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    return page.page(
        entry.versions(id, page),
        version -> List.of(Integer.toString(version.indicator().version())),
        version -> version);
  }

  @GET
  @Path("/{id}/versions/{number: [0-9]{1,6}}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "读取指标版本 (read a version)")
  public IndicatorResponse version(@PathParam("id") UUID id, @PathParam("number") int number) {
    return entry.version(id, number);
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "提议指标入库 (propose an indicator)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  public Response propose(@Valid @NotNull IndicatorProposal proposal) {
    CatalogueIndicator indicator = entry.propose(proposal);
    return answer(Response.created(URI.create("/api/v1/indicators/" + indicator.id())), indicator);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "修改、入库或停用指标 (change, approve or retire an indicator)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull IndicatorChange change) {
    return answer(Response.ok(), entry.change(id, ExpectedVersion.of(ifMatch), change));
  }

  private static Response answer(Response.ResponseBuilder response, CatalogueIndicator indicator) {
    return response
        .header("ETag", ExpectedVersion.etag(indicator.version()))
        .entity(IndicatorResponse.from(indicator))
        .build();
  }
}
