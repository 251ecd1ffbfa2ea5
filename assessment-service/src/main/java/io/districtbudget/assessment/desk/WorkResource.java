package io.districtbudget.assessment.desk;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/work")
@Tag(name = "工作台 desk")
public class WorkResource {
  private final Work work;

  WorkResource(Work work) {
    this.work = work;
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
  @Operation(
      summary = "待办 (everything that waits for the caller, the most urgent first)",
      description =
          "Of all workflows, by the caller's roles and rows. `counts` hold for the filters but"
              + " `kind`, so that they equal the lists.")
  public WorkResponse list(@BeanParam @Valid WorkQuery query) {
    return work.of(query);
  }
}
