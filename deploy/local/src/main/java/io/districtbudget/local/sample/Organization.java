package io.districtbudget.local.sample;

import java.util.List;

/** 主管部门 (department) with its units. */
record Organization(String code, String name, List<Unit> units) {

  /** 预算单位 (unit) of the department. */
  record Unit(String code, String name) {}
}
