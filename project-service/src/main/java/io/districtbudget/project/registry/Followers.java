package io.districtbudget.project.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Projects follow what their unit or department does: each gets its new place, an event with it,
 * and an entry of its history. One transaction with the act that they follow.
 */
@ApplicationScoped
class Followers {

  static final String CHANGED = "project.changed.v1";

  private final EntityManager entities;
  private final Placements placements;
  private final Chronicle chronicle;

  Followers(EntityManager entities, Placements placements, Chronicle chronicle) {
    this.entities = entities;
    this.placements = placements;
    this.chronicle = chronicle;
  }

  /** A unit was renamed or moved. */
  void follow(Unit unit, Department department, Act act) {
    for (Project project : locked("unitCode", unit.code())) {
      project.follow(unit);
      note(project, unit, department, act);
    }
  }

  /** A department was renamed. */
  void follow(Department department, Act act) {
    Map<String, Unit> units = unitsOf(department);
    for (Project project : locked("departmentCode", department.code())) {
      Unit unit = Objects.requireNonNull(units.get(project.unitCode()));
      project.follow(unit);
      note(project, unit, department, act);
    }
  }

  private void note(Project project, Unit unit, Department department, Act act) {
    placements.follow(Placement.Place.of(project, unit, department), act);
    chronicle.project(project, unit, department, new Act(CHANGED, act.from(), act.reason()));
  }

  /** Always in the same order, so that two acts at once do not wait for each other. */
  private List<Project> locked(String field, String code) {
    return entities
        .createQuery("from Project where " + field + " = :code order by id", Project.class)
        .setParameter("code", code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private Map<String, Unit> unitsOf(Department department) {
    Map<String, Unit> units = new HashMap<>();
    entities
        .createQuery("from Unit where departmentCode = :code", Unit.class)
        .setParameter("code", department.code())
        .getResultStream()
        .forEach(unit -> units.put(unit.code(), unit));
    return units;
  }
}
