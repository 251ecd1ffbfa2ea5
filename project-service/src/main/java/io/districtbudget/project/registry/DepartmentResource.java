package io.districtbudget.project.registry;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 主管部门 (departments). */
@Path("/api/v1/departments")
@Tag(name = "主管部门 departments")
public class DepartmentResource extends OrganizationResource {

  DepartmentResource(Departments departments) {
    super(departments);
  }
}
