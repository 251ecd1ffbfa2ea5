package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Creates and renames departments and units. */
@ApplicationScoped
public class OrganizationEntry {

  private final EntityManager entities;
  private final Registry registry;

  OrganizationEntry(EntityManager entities, Registry registry) {
    this.entities = entities;
    this.registry = registry;
  }

  @Transactional
  Department createDepartment(OrganizationName request) {
    String code = request.code() == null ? registry.ownCode("D") : request.code();
    Department department = new Department(code, request.name());
    entities.persist(department);
    UniqueNames.flush(entities, "/name", request.name());
    return department;
  }

  @Transactional
  Unit createUnit(OrganizationName request) {
    String departmentCode = request.departmentCode();
    if (departmentCode == null) {
      LocalText text = new LocalText("单位须指明主管部门。", "A unit needs its department.");
      throw ProblemException.rule(
          "DEPARTMENT_MISSING",
          text,
          Violation.of("/departmentCode", "DEPARTMENT_MISSING", text, null));
    }
    Department department = registry.department(departmentCode);
    String code = request.code() == null ? registry.ownCode("U") : request.code();
    Unit unit = new Unit(code, request.name(), department.code());
    entities.persist(unit);
    UniqueNames.flush(entities, "/name", request.name());
    return unit;
  }

  @Transactional
  Department renameDepartment(String code, ExpectedVersion expected, OrganizationName request) {
    Department department = registry.department(code);
    expected.check(department.version());
    department.rename(request.name());
    UniqueNames.flush(entities, "/name", request.name());
    return department;
  }

  @Transactional
  Unit renameUnit(String code, ExpectedVersion expected, OrganizationName request) {
    Unit unit = registry.unit(code);
    expected.check(unit.version());
    unit.rename(request.name());
    UniqueNames.flush(entities, "/name", request.name());
    return unit;
  }
}
