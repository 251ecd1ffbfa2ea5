package io.districtbudget.project.registry;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.IsoDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds departments, units and projects of the caller's division. */
@ApplicationScoped
public class Registry {

  private final EntityManager entities;
  private final Caller caller;

  Registry(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  /** The department with the code; 404 DEPARTMENT_UNKNOWN when the caller sees none. */
  public Department department(String code) {
    return entities
        .createQuery("from Department where code = :code", Department.class)
        .setParameter("code", code)
        .getResultStream()
        .filter(department -> caller.department().map(code::equals).orElse(true))
        .findFirst()
        .orElseThrow(() -> RegistryRefusal.DEPARTMENT_UNKNOWN.problem(Map.of("code", code)));
  }

  /** The unit with the code; 404 UNIT_UNKNOWN when the caller sees none. */
  public Unit unit(String code) {
    return unit(code, LockModeType.NONE);
  }

  /** The same, which cannot be moved or renamed until the transaction ends. */
  Unit unitForReference(String code) {
    return unit(code, LockModeType.PESSIMISTIC_READ);
  }

  private Unit unit(String code, LockModeType lock) {
    return entities
        .createQuery("from Unit where code = :code", Unit.class)
        .setParameter("code", code)
        .setLockMode(lock)
        .getResultStream()
        .filter(unit -> caller.mayTouch(unit.departmentCode(), unit.code()))
        .findFirst()
        .orElseThrow(() -> RegistryRefusal.UNIT_UNKNOWN.problem(Map.of("code", code)));
  }

  /** The project, within the caller's rows; 404 PROJECT_UNKNOWN else. */
  public Project project(UUID id) {
    return visible(id, entities.find(Project.class, id));
  }

  /**
   * The same for what is read of a past day: also a project that was the caller's on that day and
   * has moved away since.
   */
  public Project projectOn(UUID id, LocalDate day) {
    Project project = entities.find(Project.class, id);
    return project != null && wasOwn(id, day) ? project : visible(id, project);
  }

  /** The same for a fiscal year, which belongs to whom it belonged at its end. */
  public Project projectOfYear(UUID id, int year) {
    return IsoDate.isWritten(year) ? projectOn(id, LocalDate.of(year, 12, 31)) : project(id);
  }

  private boolean wasOwn(UUID id, LocalDate day) {
    if (caller.department().isEmpty() && caller.unit().isEmpty()) {
      return false;
    }
    List<Placement> placements =
        entities
            .createQuery(
                "from Placement where kind = PROJECT and subject = :subject order by number",
                Placement.class)
            .setParameter("subject", id.toString())
            .getResultList();
    if (placements.isEmpty()) {
      return false;
    }
    Placement held = Placements.on(placements, day);
    return caller.mayTouch(
        Objects.requireNonNull(held.departmentCode()), Objects.requireNonNull(held.unitCode()));
  }

  /**
   * The id of the project with the code, within the caller's rows; 404 PROJECT_UNKNOWN else. The
   * project itself may still change until its account is locked.
   */
  public UUID projectIdByCode(String code) {
    return entities
        .createQuery(
            "select id, departmentCode, unitCode from Project where code = :code", Object[].class)
        .setParameter("code", code)
        .getResultStream()
        .filter(row -> caller.mayTouch((String) row[1], (String) row[2]))
        .map(row -> (UUID) row[0])
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  /**
   * 404 PROJECT_UNKNOWN unless the project is within the caller's rows. Nothing is locked and
   * nothing waited for: how long an answer takes does not tell of another's project either.
   */
  public void requireVisible(UUID id) {
    if (caller.isLimited()
        && entities
            .createQuery(
                "select departmentCode, unitCode from Project where id = :id", Object[].class)
            .setParameter("id", id)
            .getResultStream()
            .noneMatch(row -> caller.mayTouch((String) row[0], (String) row[1]))) {
      throw unknown(id);
    }
  }

  /** 404 PROJECT_UNKNOWN unless the project, as it stands now, is within the caller's rows. */
  public void requireVisible(ProjectStanding project) {
    if (!caller.mayTouch(project.departmentCode(), project.unitCode())) {
      throw unknown(project.id());
    }
  }

  /** The project within the caller's rows, locked until the transaction ends. */
  public Project projectForChange(UUID id) {
    requireVisible(id);
    return visible(id, entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The project of a unit by its name in any spelling. */
  Optional<Project> projectByName(String unitCode, String name) {
    return entities
        .createQuery(
            "from Project where unitCode = :unit and normalizedName = :name", Project.class)
        .setParameter("unit", unitCode)
        .setParameter("name", Names.normalize(name))
        .getResultStream()
        .findFirst();
  }

  /** A code of ours that no department, unit or project has. */
  String ownCode(String prefix) {
    Number next =
        (Number) entities.createNativeQuery("SELECT nextval('own_code')").getSingleResult();
    return prefix + String.format("%06d", next.longValue());
  }

  /** Another's project looks like none: its existence is not told. */
  private Project visible(UUID id, @Nullable Project project) {
    if (project == null || !caller.mayTouch(project.departmentCode(), project.unitCode())) {
      throw unknown(id);
    }
    return project;
  }

  /** 404: there is none, or none that the caller sees. */
  public static ProblemException unknown(Object project) {
    return RegistryRefusal.PROJECT_UNKNOWN.problem(Map.of("project", project));
  }
}
