package io.districtbudget.project.takeover;

import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
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

/** 接收已公开表格 (takeover of published forms). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/project-takeovers")
@Tag(name = "项目库 projects")
public class TakeoverResource {

  private final ProjectTakeover takeover;

  TakeoverResource(ProjectTakeover takeover) {
    this.takeover = takeover;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      operationId = "takeOverProject",
      summary = "接收已公开表格：部门、单位、项目、预算和分录 (take over a project with its money)",
      description =
          """
          All of it or nothing: department, unit and project are entered where they have no code or \
          id, the year's first budget is approved, adjustments and executions are posted. With \
          `dryRun=true` the same is done and rolled back: 204, or what would be refused.\
          """)
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TakeoverResponse.class)))
  @APIResponse(responseCode = "204", description = "试行通过，未作改动。 It would be taken over.")
  @APIResponse(
      responseCode = "412",
      description = "该年度已有预算。 The year has a budget already. 代码 Codes: BUDGET_EXISTS.",
      content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
  public Response takeOver(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @Valid @NotNull TakeoverRequest request) {
    if (dryRun) {
      takeover.rehearse(request);
      return Response.noContent().build();
    }
    return Response.status(201).entity(takeover.take(request)).build();
  }
}
