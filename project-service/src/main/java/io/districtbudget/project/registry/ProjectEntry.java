package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import io.districtbudget.project.registry.description.Descriptions;
import io.districtbudget.project.registry.description.ProjectDescription;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters projects into the registry, changes and moves them; each act queues its event. */
@ApplicationScoped
public class ProjectEntry {

  private static final String CHANGED = Followers.CHANGED;

  private final EntityManager entities;
  private final Registry registry;
  private final Caller caller;
  private final ProjectRecord records;
  private final Descriptions descriptions;

  ProjectEntry(
      EntityManager entities,
      Registry registry,
      Caller caller,
      ProjectRecord records,
      Descriptions descriptions) {
    this.entities = entities;
    this.registry = registry;
    this.caller = caller;
    this.records = records;
    this.descriptions = descriptions;
  }

  @Transactional
  Project register(ProjectRegistration registration) {
    requireHistoricalByFinance(registration);
    Unit unit = registry.unitForReference(registration.unitCode());
    requireOwnDepartment(registration, unit);
    registry
        .projectByName(unit.code(), registration.name())
        .ifPresent(ProjectEntry::refuseExisting);
    String code = registration.code() == null ? registry.ownCode("P") : registration.code();
    Project project = Project.register(code, unit, registration);
    entities.persist(project);
    UniqueNames.flush(entities, "/code", code);
    records.registered(project, unit);
    describe(project, registration.description());
    return project;
  }

  private void describe(Project project, @Nullable Description stated) {
    if (stated != null) {
      ProjectDescription description =
          descriptions.state(
              project.id(),
              Descriptions.year(stated, "/description"),
              stated,
              project.origin() == Origin.HISTORICAL,
              "/description");
      records.described(project, description);
    }
  }

  @Transactional
  Project change(UUID id, ExpectedVersion expected, ProjectChange change) {
    Project project = registry.projectForChange(id);
    expected.check(project.version());
    String before = project.name();
    project.change(change);
    UniqueNames.flush(entities, "/name", project.name());
    Act act = new Act(CHANGED, change.from(), change.reason());
    if (project.name().equals(before)) {
      records.changed(project, act);
    } else {
      records.placed(project, act);
    }
    return project;
  }

  /** 划转: from a day on another unit, and so its department, carries the project out. */
  @Transactional
  Project move(UUID id, ExpectedVersion seen, ProjectMove move) {
    Unit unit = registry.unitForReference(move.unitCode());
    Project project = registry.projectForChange(id);
    seen.check(project.version());
    if (project.unitCode().equals(unit.code())) {
      throw RegistryRefusal.PROJECT_ALREADY_THERE.problem(
          Map.of("project", project.name(), "unit", unit.name()));
    }
    project.moveTo(unit);
    UniqueNames.flush(entities, "/unitCode", project.name());
    records.placed(project, new Act(CHANGED, move.from(), move.reason()));
    return project;
  }

  private void requireHistoricalByFinance(ProjectRegistration registration) {
    if (registration.origin() == Origin.HISTORICAL && !caller.has(Roles.FINANCE)) {
      throw RegistryRefusal.HISTORICAL_PROJECT_NEEDS_FINANCE.problem();
    }
  }

  private static void requireOwnDepartment(ProjectRegistration registration, Unit unit) {
    String stated = registration.departmentCode();
    if (stated != null && !stated.equals(unit.departmentCode())) {
      throw RegistryRefusal.DEPARTMENT_NOT_OF_UNIT.problemAt(
          "/departmentCode",
          stated,
          Map.of("unit", unit.name(), "department", unit.departmentCode()));
    }
  }

  private static void refuseExisting(Project existing) {
    throw RegistryRefusal.PROJECT_EXISTS.problemAt(
        "/name", existing.id(), Map.of("unit", existing.unitCode(), "name", existing.name()));
  }
}
