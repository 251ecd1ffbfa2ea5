package io.districtbudget.project.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters what a published form names and the registry does not know, in the caller's transaction.
 */
@ApplicationScoped
public class Founding {

  private final Departments departments;
  private final Units units;
  private final ProjectEntry projects;

  Founding(Departments departments, Units units, ProjectEntry projects) {
    this.departments = departments;
    this.units = units;
    this.projects = projects;
  }

  /** The code of the new department. */
  public String department(String name) {
    return departments.create(new OrganizationName(null, name, null)).body().code();
  }

  /** The code of the new unit. */
  public String unit(String name, @Nullable String department) {
    return units.create(new OrganizationName(null, name, department)).body().code();
  }

  /** The id of the new project. */
  public UUID project(ProjectRegistration registration) {
    return projects.register(registration).id();
  }
}
