package io.districtbudget.assessment.figures;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 看板数据 (the dashboards' figures): compared with their rows, and counted anew. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "运维 operations")
public class FigureResource {
  private final FigureComparison comparison;
  private final FigureMending mending;
  private final Caller caller;

  FigureResource(FigureComparison comparison, FigureMending mending, Caller caller) {
    this.comparison = comparison;
    this.mending = mending;
    this.caller = caller;
  }

  @GET
  @Path("/figure-comparisons")
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "核对看板数据 (compare every figure with the rows that it summarises)",
      description =
          "One snapshot, nothing is changed, writers go on. 503 FIGURES_NOT_COUNTED when all years"
              + " at once take too long.")
  public ComparisonResponse compare(
      @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year) {
    caller.requireWholeDivision();
    return comparison.compare(year);
  }

  @POST
  @Path("/figure-recounts")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "看板数据重新计数 (make the figures what the rows say); answers what differed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComparisonResponse.class)))
  public Response recount(@NotNull @Valid RecountEntry entry) {
    caller.requireWholeDivision();
    return Response.ok(mending.mend(entry)).build();
  }
}
