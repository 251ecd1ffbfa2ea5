package io.districtbudget.project.registry;

import io.districtbudget.support.batch.BatchRequest;
import io.districtbudget.support.batch.LineResult;
import io.districtbudget.support.batch.NdjsonBatch;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 批量登记部门 (departments in bulk). */
@Path("/api/v1/departments:batch")
@Tag(name = "主管部门 departments")
public class DepartmentBatchResource {

  private final NdjsonBatch batches;
  private final Departments departments;
  private final Caller caller;

  DepartmentBatchResource(NdjsonBatch batches, Departments departments, Caller caller) {
    this.caller = caller;
    this.batches = batches;
    this.departments = departments;
  }

  @POST
  @Consumes(BatchRequest.NDJSON)
  @Produces(BatchRequest.NDJSON)
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(
      operationId = "createDepartments",
      summary = "批量登记部门 (departments in bulk)",
      description =
          """
          A department per line, a result per line. A line whose department is there already, by its name \
          in any spelling and with all else that the line states, is UNCHANGED. One bad line does \
          not stop the others unless atomic=true.\
          """)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = BatchRequest.NDJSON,
              schema = @Schema(implementation = LineResult.class)))
  @APIResponse(responseCode = "413", description = "BATCH_TOO_LONG")
  @APIResponse(responseCode = "422", description = "BATCH_REFUSED: an atomic batch with a bad line")
  public Response create(
      @Valid @BeanParam BatchRequest batch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = BatchRequest.NDJSON,
                      schema = @Schema(implementation = OrganizationName.class)))
          byte[] lines) {
    caller.requireWholeDivision();
    return batches.run(batch, lines, OrganizationName.class, departments::enter);
  }
}
