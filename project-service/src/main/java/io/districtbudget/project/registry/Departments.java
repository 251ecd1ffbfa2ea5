package io.districtbudget.project.registry;

import io.districtbudget.support.identity.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** 主管部门 (departments): creates, renames and finds them. */
@Singleton
class Departments extends Organizations<Department> {

  private final Registry registry;
  private final Followers followers;
  private final Caller caller;

  Departments(
      EntityManager entities,
      Histories histories,
      Registry registry,
      Followers followers,
      Caller caller) {
    super(Department.class, Placement.Kind.DEPARTMENT, entities, histories);
    this.registry = registry;
    this.followers = followers;
    this.caller = caller;
  }

  @Override
  String label() {
    return "部门";
  }

  @Override
  void restrict(OrganizationQuery query) {
    query.only("code", query.department);
    query.only("code", caller.department().orElse(null));
  }

  @Override
  boolean mayTouch(Department department) {
    return caller.department().map(department.code()::equals).orElse(true);
  }

  @Override
  Department founded(OrganizationName request) {
    caller.requireWholeDivision();
    String code = request.code() == null ? registry.ownCode("D") : request.code();
    return new Department(code, request.name());
  }

  @Override
  Placement.Place place(Department department) {
    return Placement.Place.of(department);
  }

  @Override
  OrganizationResponse response(Department department) {
    return OrganizationResponse.from(department);
  }

  @Override
  void follow(Department renamed, Act act) {
    followers.follow(renamed, act);
  }
}
