package io.districtbudget.indicator.catalogue;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 指标归并 (merging two indicators of the catalogue). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/indicators/{id}/merger")
@Tag(name = "指标库 indicators")
public class MergerResource {

  private final Merger merger;

  MergerResource(Merger merger) {
    this.merger = merger;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary =
          "并入另一指标 (merge into another indicator: its names and uses are the other's, it is"
              + " retired)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  public Response merge(
      @PathParam("id") UUID id, @BeanParam Seen seen, @Valid @NotNull MergerRequest request) {
    CatalogueIndicator merged = merger.merge(id, seen.version(), request);
    return Response.ok(IndicatorResponse.from(merged))
        .header("ETag", ExpectedVersion.etag(merged.version()))
        .build();
  }
}
