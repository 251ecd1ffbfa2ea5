package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.DescriptionResponse;
import io.districtbudget.project.registry.description.ProjectDescription;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down acts on projects: event, audit trail and, of a new name or place, its placement. */
@ApplicationScoped
class ProjectRecord {

  private final Registry registry;
  private final Placements placements;
  private final Chronicle chronicle;

  ProjectRecord(Registry registry, Placements placements, Chronicle chronicle) {
    this.registry = registry;
    this.placements = placements;
    this.chronicle = chronicle;
  }

  void registered(Project project, Unit unit) {
    Department department = registry.department(unit.departmentCode());
    placements.begin(Placement.Place.of(project, unit, department));
    chronicle.project(project, unit, department, Act.of("project.registered.v1"));
  }

  void described(Project project, ProjectDescription description) {
    chronicle.described(project, DescriptionResponse.from(description));
  }

  /** An act that leaves name and place alone. */
  void changed(Project project, Act act) {
    Unit unit = registry.unit(project.unitCode());
    chronicle.project(project, unit, registry.department(unit.departmentCode()), act);
  }

  /** A new name or place. */
  void placed(Project project, Act act) {
    Unit unit = registry.unit(project.unitCode());
    Department department = registry.department(unit.departmentCode());
    placements.change(Placement.Place.of(project, unit, department), act);
    chronicle.project(project, unit, department, act);
  }
}
