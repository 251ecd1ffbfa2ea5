package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 预算单位 (unit): carries out projects, supervised by a department. */
@Entity
@Table(name = "unit")
public class Unit extends Organization {

  private String departmentCode;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Unit() {}

  Unit(String code, String name, String departmentCode) {
    super(code, name);
    this.departmentCode = departmentCode;
  }

  /** 划转: another department supervises it from now on. */
  void moveTo(Department department) {
    this.departmentCode = department.code();
  }

  public String departmentCode() {
    return departmentCode;
  }
}
