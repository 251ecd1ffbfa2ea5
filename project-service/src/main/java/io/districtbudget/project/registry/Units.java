package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;

/** 预算单位 (units): creates, renames, moves and finds them. */
@Singleton
class Units extends Organizations<Unit> {

  private final EntityManager entities;
  private final Registry registry;
  private final Followers followers;
  private final Caller caller;

  Units(
      EntityManager entities,
      Histories histories,
      Registry registry,
      Followers followers,
      Caller caller) {
    super(Unit.class, Placement.Kind.UNIT, entities, histories);
    this.entities = entities;
    this.registry = registry;
    this.followers = followers;
    this.caller = caller;
  }

  /** 划转: the unit and its projects belong to another department from a day on. */
  @Transactional
  Served move(String code, ExpectedVersion seen, UnitMove move) {
    Unit unit = locked(code);
    seen.check(unit.version());
    Department department = registry.department(move.departmentCode());
    if (department.code().equals(unit.departmentCode())) {
      throw RegistryRefusal.UNIT_ALREADY_THERE.problem(
          Map.of("unit", unit.name(), "department", department.name()));
    }
    unit.moveTo(department);
    UniqueNames.flush(entities, "/departmentCode", unit.name());
    return placed(unit, new Act("unit.moved", move.from(), move.reason()));
  }

  @Override
  String label() {
    return "单位";
  }

  @Override
  void restrict(OrganizationQuery query) {
    query.only("departmentCode", query.department);
    query.only("departmentCode", caller.department().orElse(null));
    query.only("code", caller.unit().orElse(null));
  }

  @Override
  boolean mayTouch(Unit unit) {
    return caller.mayTouch(unit.departmentCode(), unit.code());
  }

  @Override
  Unit founded(OrganizationName request) {
    String departmentCode = request.departmentCode();
    if (departmentCode == null || departmentCode.isBlank()) {
      throw RegistryRefusal.DEPARTMENT_MISSING.problemAt("/departmentCode", null);
    }
    Department department = registry.department(departmentCode);
    String code = request.code() == null ? registry.ownCode("U") : request.code();
    caller.requireRows(department.code(), code);
    return new Unit(code, request.name(), department.code());
  }

  @Override
  Placement.Place place(Unit unit) {
    return Placement.Place.of(unit, registry.department(unit.departmentCode()));
  }

  @Override
  OrganizationResponse response(Unit unit) {
    return OrganizationResponse.from(unit);
  }

  @Override
  void follow(Unit changed, Act act) {
    followers.follow(changed, registry.department(changed.departmentCode()), act);
  }
}
