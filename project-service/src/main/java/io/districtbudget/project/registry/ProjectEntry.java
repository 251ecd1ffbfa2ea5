package io.districtbudget.project.registry;

import io.districtbudget.project.Channels;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Enters projects into the registry, changes and cancels them; each act queues its event. */
@ApplicationScoped
public class ProjectEntry {

  private final EntityManager entities;
  private final Registry registry;
  private final MoneyLeft moneyLeft;
  private final Caller caller;
  private final Outbox outbox;
  private final AuditTrail audit;

  ProjectEntry(
      EntityManager entities,
      Registry registry,
      MoneyLeft moneyLeft,
      Caller caller,
      Outbox outbox,
      AuditTrail audit) {
    this.entities = entities;
    this.registry = registry;
    this.moneyLeft = moneyLeft;
    this.caller = caller;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  Project register(ProjectRegistration registration) {
    requireHistoricalByFinance(registration);
    Unit unit = registry.unit(registration.unitCode());
    caller.requireRows(unit.departmentCode(), unit.code());
    requireOwnDepartment(registration, unit);
    registry
        .projectByName(unit.code(), registration.name())
        .ifPresent(ProjectEntry::refuseExisting);
    String code = registration.code() == null ? registry.ownCode("P") : registration.code();
    Project project = Project.register(code, unit, registration);
    entities.persist(project);
    UniqueNames.flush(entities, "/code", code);
    announce("project.registered.v1", project);
    return project;
  }

  /**
   * The same for a line of a batch, which may come again: a project of the unit with this name that
   * is all that the line states is left as it is.
   */
  @Transactional
  LineDone registerLine(ProjectRegistration registration) {
    Unit unit = registry.unit(registration.unitCode());
    caller.requireRows(unit.departmentCode(), unit.code());
    return registry
        .projectByName(unit.code(), registration.name())
        .filter(existing -> existing.isAs(registration))
        .map(existing -> LineDone.unchanged(ProjectResponse.from(existing)))
        .orElseGet(() -> LineDone.created(ProjectResponse.from(register(registration))));
  }

  @Transactional
  Project change(UUID id, ExpectedVersion expected, ProjectChange change) {
    Project project = registry.projectForChange(id);
    expected.check(project.version());
    project.change(change);
    UniqueNames.flush(entities, "/name", project.name());
    announce("project.changed.v1", project);
    return project;
  }

  @Transactional
  Project cancel(UUID id) {
    Project project = registry.projectForChange(id);
    moneyLeft.refuse(project);
    project.cancel();
    entities.flush();
    announce("project.cancelled.v1", project);
    return project;
  }

  private void announce(String type, Project project) {
    ProjectState state =
        ProjectState.of(
            caller.division(),
            project,
            registry.department(project.departmentCode()),
            registry.unit(project.unitCode()));
    outbox.append(
        new OutgoingEvent(
            Channels.PROJECT_EVENTS,
            Channels.PROJECT_STREAM,
            type,
            caller.division(),
            project.id(),
            null,
            project.sequence(),
            state));
    audit.record(caller.division(), trail(project), type, caller.name(), null, state);
  }

  /** Name of the project's audit trail. */
  static String trail(Project project) {
    return "project:" + project.id();
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
