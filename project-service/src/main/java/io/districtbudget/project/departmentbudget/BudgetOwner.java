package io.districtbudget.project.departmentbudget;

import org.jspecify.annotations.Nullable;

/**
 * Whose budget it is.
 *
 * @param departmentCode the department, of a unit the one that supervises it
 * @param unitCode null when it is the department's own
 */
record BudgetOwner(String departmentCode, @Nullable String unitCode) {

  static BudgetOwner department(String code) {
    return new BudgetOwner(code, null);
  }

  /** Refuses a first budget where there is one. */
  DepartmentBudgetRefusal exists() {
    return unitCode == null
        ? DepartmentBudgetRefusal.DEPARTMENT_BUDGET_EXISTS
        : DepartmentBudgetRefusal.UNIT_BUDGET_EXISTS;
  }

  /** Refuses another version where there is no first. */
  DepartmentBudgetRefusal noneYet() {
    return unitCode == null
        ? DepartmentBudgetRefusal.DEPARTMENT_BUDGET_NOT_YET
        : DepartmentBudgetRefusal.UNIT_BUDGET_NOT_YET;
  }

  /** The name of its entry in the audit trail. */
  String audited(int year) {
    return unitCode == null
        ? "department-budget:" + departmentCode + "/" + year
        : "unit-budget:" + unitCode + "/" + year;
  }
}
