package io.districtbudget.assessment.recheck;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rechecks/assignments")
@Tag(name = "抽查复核 rechecks")
public class AssignmentResource {
  private final Assignments assignments;
  private final Caller caller;

  AssignmentResource(Assignments assignments, Caller caller) {
    this.assignments = assignments;
    this.caller = caller;
  }

  /** The assignments of a year that hold. */
  public record AssignmentList(List<Assignments.Assignment> items) {}

  @GET
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "复核分派 (who is to recheck what, of a year)")
  public AssignmentList list(@QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year) {
    caller.requireWholeDivision();
    return new AssignmentList(assignments.of(year));
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      operationId = "assignRechecks",
      summary = "分派复核 (assign rechecks to an officer, or take that back)",
      description =
          "All of them or none; what is assigned waits for its officer alone in the work list.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssignmentList.class)))
  public Response assign(@NotNull @Valid AssignmentRequest request) {
    caller.requireWholeDivision();
    return Response.ok(new AssignmentList(assignments.assign(request))).build();
  }
}
