package io.districtbudget.project.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** 主管部门 (department): supervises units. */
@Entity
@Table(name = "department")
public class Department extends Organization {

  /** For Hibernate. */
  protected Department() {}

  Department(String code, String name) {
    super(code, name);
  }
}
