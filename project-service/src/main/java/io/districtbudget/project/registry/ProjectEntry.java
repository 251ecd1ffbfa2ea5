package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import io.districtbudget.project.registry.description.Descriptions;
import io.districtbudget.project.registry.description.ProjectDescription;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
      throw ProblemException.conflict(
          "ALREADY_THERE",
          LocalText.of(
              "项目 %s 已属于单位 %s。",
              "Project %s belongs to unit %s already.", project.code(), unit.code()));
    }
    project.moveTo(unit);
    UniqueNames.flush(entities, "/unitCode", project.name());
    records.placed(project, new Act(CHANGED, move.from(), move.reason()));
    return project;
  }

  private void requireHistoricalByFinance(ProjectRegistration registration) {
    if (registration.origin() == Origin.HISTORICAL && !caller.has(Roles.FINANCE)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          new LocalText("只有财政局可以登记历史项目。", "Only the finance bureau enters historical projects."));
    }
  }

  private static void requireOwnDepartment(ProjectRegistration registration, Unit unit) {
    String stated = registration.departmentCode();
    if (stated != null && !stated.equals(unit.departmentCode())) {
      LocalText text =
          LocalText.of(
              "单位 %s 属于部门 %s，而不是 %s。",
              "Unit %s belongs to department %s, not to %s.",
              unit.code(),
              unit.departmentCode(),
              stated);
      throw ProblemException.rule(
          "DEPARTMENT_NOT_OF_UNIT",
          text,
          Violation.of("/departmentCode", "DEPARTMENT_NOT_OF_UNIT", text, stated));
    }
  }

  private static void refuseExisting(Project existing) {
    LocalText text =
        LocalText.of(
            "单位 %s 已有项目“%s”（%s）。",
            "Unit %s has the project \"%s\" already (%s).",
            existing.unitCode(),
            existing.name(),
            existing.id());
    throw ProblemException.conflict(
        "PROJECT_EXISTS", text, Violation.of("/name", "PROJECT_EXISTS", text, existing.id()));
  }
}
