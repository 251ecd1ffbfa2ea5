package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/findings")
@Tag(name = "审核发现 findings")
public class FindingResource {
  private final FindingAcceptance acceptance;
  private final FigureLookup figures;
  private final EntityManager entities;
  private final Caller caller;

  FindingResource(
      FindingAcceptance acceptance, FigureLookup figures, EntityManager entities, Caller caller) {
    this.acceptance = acceptance;
    this.figures = figures;
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
  @Operation(summary = "审核发现列表 (findings of assessments that were submitted)")
  public Page<YearFinding> list(@BeanParam @Valid FindingQuery query) {
    return query.page(
        query.read(entities, caller),
        row -> List.of(Integer.toString(row.year()), row.id()),
        YearFinding::from,
        () -> query.all(entities, caller));
  }

  @GET
  @Path("/counts")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.TREASURY, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "审核发现统计 (findings of a year by code and by department)")
  public FindingCounts counts(@QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    return FindingCounts.of(
        year, figures.departments(year, year, caller.department().orElse(null)));
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
  @Operation(summary = "审核发现 (a finding, with the entity tag that acts on it need)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearFinding.class)))
  public Response one(@PathParam("id") String id) {
    return answer(acceptance.visible(id));
  }

  @POST
  @Path("/{id}/acceptance")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "认可发现 (accept a finding with a reason)",
      description = "It stays visible as accepted; should its figures change, it is open again.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearFinding.class)))
  public Response accept(
      @PathParam("id") String id, @BeanParam Seen seen, @NotNull @Valid AcceptanceEntry entry) {
    return answer(acceptance.accept(id, seen.version(), entry));
  }

  @POST
  @Path("/{id}/reopening")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "撤销认可 (take an acceptance back)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearFinding.class)))
  public Response reopen(
      @PathParam("id") String id, @BeanParam Seen seen, @NotNull @Valid AcceptanceEntry entry) {
    return answer(acceptance.reopen(id, seen.version(), entry));
  }

  private static Response answer(FindingRow finding) {
    return Response.ok(YearFinding.from(finding))
        .header("ETag", ExpectedVersion.etag(finding.version()))
        .build();
  }
}
