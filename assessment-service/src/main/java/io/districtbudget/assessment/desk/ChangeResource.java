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
@Path("/api/v1/changes")
@Tag(name = "工作台 desk")
public class ChangeResource {
  private final Changes changes;

  ChangeResource(Changes changes) {
    this.changes = changes;
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
      summary = "动态 (what happened to the caller's rows since an instant, the newest first)",
      description =
          "Payments and other money, projects, declarations, self-assessments, monitorings with"
              + " red lights, rectifications, accepted findings. `until` is what to ask for next"
              + " time; an item that comes twice has the same id.")
  public ChangesResponse list(@BeanParam @Valid ChangesQuery query) {
    return changes.of(query);
  }
}
