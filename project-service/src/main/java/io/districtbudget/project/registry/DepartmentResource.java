package io.districtbudget.project.registry;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 主管部门 (departments). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/departments")
@Tag(name = "主管部门 departments")
public class DepartmentResource extends OrganizationResource {

  DepartmentResource(Departments departments) {
    super(departments);
  }
}
