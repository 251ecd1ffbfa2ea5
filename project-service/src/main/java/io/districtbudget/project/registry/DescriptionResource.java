package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.project.registry.description.Descriptions;
import io.districtbudget.project.registry.description.ProjectDescription;
import io.districtbudget.support.batch.BatchOutcome;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 项目申报内容 (project descriptions), by fiscal year. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects/{id}/descriptions/{year}")
@Tag(name = "项目库 projects")
public class DescriptionResource {

  private final ProjectDescribing describing;
  private final Registry registry;
  private final Descriptions descriptions;

  DescriptionResource(ProjectDescribing describing, Registry registry, Descriptions descriptions) {
    this.describing = describing;
    this.registry = registry;
    this.descriptions = descriptions;
  }

  /** A description and what became of the one that was stated. */
  public record Stated(BatchOutcome outcome, DescriptionResponse description) {}

  @PUT
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "填报申报内容 (describe the project's year)",
      description =
          """
          Each line of the cost breakdown must be unit price × quantity, and the lines must sum to \
          the amount. With historical=true (finance bureau) what a published document says is kept \
          as printed, its slips become findings, and no precondition is needed.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Stated.class)))
  @APIResponse(
      responseCode = "422",
      description = "COST_PRODUCT_MISMATCH, COST_SUM_MISMATCH and what is missing, all at once")
  public Response describe(
      @PathParam("id") UUID id,
      @PathParam("year") @Min(1990) @Max(2100) int year,
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull Description stated) {
    ProjectDescribing.Described described =
        historical
            ? describing.describeHistorical(id, year, stated)
            : describing.describe(
                id, year, new ProjectDescribing.Precondition(ifNoneMatch, ifMatch), stated);
    return Response.status(described.outcome() == BatchOutcome.CREATED ? 201 : 200)
        .header("ETag", ExpectedVersion.etag(described.description().version()))
        .entity(new Stated(described.outcome(), DescriptionResponse.from(described.description())))
        .build();
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "读取申报内容 (read the description of a year)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DescriptionResponse.class)))
  public Response read(@PathParam("id") UUID id, @PathParam("year") int year) {
    ProjectDescription description =
        descriptions
            .of(registry.project(id).id(), year)
            .orElseThrow(() -> RegistryRefusal.DESCRIPTION_UNKNOWN.problem(Map.of("year", year)));
    return Response.ok(DescriptionResponse.from(description))
        .header("ETag", ExpectedVersion.etag(description.version()))
        .build();
  }
}
