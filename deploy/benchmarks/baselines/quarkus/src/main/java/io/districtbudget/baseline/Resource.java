package io.districtbudget.baseline;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The shortest resource that answers the same questions. */
@Path("/")
@RolesAllowed({"finance", "treasury"})
public class Resource {

  @GET
  @Path("projects/{id}")
  public Project project(UUID id) {
    return Project.findById(id);
  }

  @GET
  @Path("projects")
  public List<Project> projects(
      @QueryParam("division") String division, @QueryParam("department") String department) {
    return Project.find(
            "division = ?1 and departmentCode = ?2", Sort.by("code"), division, department)
        .page(0, 20)
        .list();
  }

  @POST
  @Path("executions")
  @Transactional
  public RestResponse<Execution> execute(Execution execution) {
    execution.persist();
    return RestResponse.status(RestResponse.Status.CREATED, execution);
  }
}
