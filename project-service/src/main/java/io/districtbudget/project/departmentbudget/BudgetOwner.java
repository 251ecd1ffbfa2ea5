package io.districtbudget.project.departmentbudget;

import io.districtbudget.support.text.LocalText;
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

  String existsCode() {
    return unitCode == null ? "DEPARTMENT_BUDGET_EXISTS" : "UNIT_BUDGET_EXISTS";
  }

  LocalText exists(int version) {
    return LocalText.of(
        unitCode == null
            ? "该部门该年度的预算已存有第 %d 版；修改请用 If-Match。"
            : "该单位该年度的预算已存有第 %d 版；修改请用 If-Match。",
        unitCode == null
            ? "The department's budget of the year has version %d already; use If-Match."
            : "The unit's budget of the year has version %d already; use If-Match.",
        version);
  }

  LocalText noneYet() {
    return unitCode == null
        ? new LocalText("该部门该年度尚无预算。", "The department has no budget of the year yet.")
        : new LocalText("该单位该年度尚无预算。", "The unit has no budget of the year yet.");
  }

  /** The name of its entry in the audit trail. */
  String audited(int year) {
    return unitCode == null
        ? "department-budget:" + departmentCode + "/" + year
        : "unit-budget:" + unitCode + "/" + year;
  }
}
