package io.districtbudget.assessment.recheck;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rechecks")
@Tag(name = "抽查复核 rechecks")
public class RecheckResource {
  private final SpotCheck spotCheck;
  private final Candidates candidates;
  private final Caller caller;

  RecheckResource(SpotCheck spotCheck, Candidates candidates, Caller caller) {
    this.spotCheck = spotCheck;
    this.candidates = candidates;
    this.caller = caller;
  }

  /** The samples of a year. */
  public record SampleList(List<Sample> items) {}

  /** The year's assessments, the greatest risk first. */
  public record CredibilityList(int year, List<Candidate.Ranked> items) {}

  @POST
  @Path("/samples")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "抽取复核样本 (draw a spot check: at random by department, and by risk)",
      description = "The same seed of a year gives the same sample, 201 the first time, then 200.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Sample.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Sample.class)))
  public Response draw(@NotNull @Valid SampleEntry entry) {
    caller.requireWholeDivision();
    SpotCheck.Drawing drawing = spotCheck.draw(entry);
    return Response.status(drawing.fresh() ? Response.Status.CREATED : Response.Status.OK)
        .entity(drawing.sample())
        .build();
  }

  @GET
  @Path("/samples")
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "复核样本列表 (spot checks of a year)")
  public SampleList samples(@QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    caller.requireWholeDivision();
    return new SampleList(spotCheck.all(year));
  }

  @GET
  @Path("/samples/{year}/{seed}")
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "复核样本 (a spot check)")
  public Sample sample(@PathParam("year") int year, @PathParam("seed") long seed) {
    caller.requireWholeDivision();
    return spotCheck
        .find(year, seed)
        .orElseThrow(
            () -> RecheckRefusal.SAMPLE_UNKNOWN.problem(Map.of("year", year, "seed", seed)));
  }

  @GET
  @Path("/credibility")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR})
  @Operation(
      summary = "自评可信度 (how far self-scores run ahead, the greatest risk first, with reasons)")
  public CredibilityList credibility(
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
      @QueryParam("department") @Nullable String department,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    if (department != null) {
      caller.requireRows(department, caller.unit().orElse(null));
    }
    List<Candidate.Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : candidates.of(year, department == null ? "" : department)) {
      if (ranked.size() < limit) {
        ranked.add(candidate.ranked(ranked.size() + 1));
      }
    }
    return new CredibilityList(year, ranked);
  }
}
