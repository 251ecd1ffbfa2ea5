package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.indicator.catalogue.IndicatorResponse;
import io.districtbudget.support.http.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 申报指标入库 (declared indicators into the catalogue): singly proposed, or adopted in bulk. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/indicators")
@Tag(name = "指标库 indicators")
public class AdoptionResource {

  private final Adoption adoption;
  private final DeclarationProposal proposal;

  AdoptionResource(Adoption adoption, DeclarationProposal proposal) {
    this.adoption = adoption;
    this.proposal = proposal;
  }

  @POST
  @Path("/adoptions")
  @Idempotent
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "批量入库并归并相似指标 (adopt declared indicators, duplicates merged by likeness)",
      description =
          """
          First with `dryRun: true`: the groups, and the `plan` that stands for them. Then with \
          `dryRun: false` and that `plan`: new indicators are entered approved, other wordings are \
          kept as names of the indicator that they are merged into. 409 ADOPTION_STALE when the \
          groups are no longer those that the dry run showed.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AdoptionResponse.class)))
  public Response adopt(@Valid @NotNull AdoptionRequest request) {
    return Response.ok(request.dryRun() ? adoption.show(request) : adoption.adopt(request)).build();
  }

  @POST
  @Path("/declared-proposals")
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.ADMIN})
  @Operation(summary = "由申报提议入库 (propose indicators of a declaration)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(ref = "PageIndicatorResponse")))
  public Response propose(@Valid @NotNull DeclaredProposalRequest request) {
    return Response.status(201)
        .entity(
            new Page<>(
                proposal.propose(request).stream().map(IndicatorResponse::from).toList(), null))
        .build();
  }
}
