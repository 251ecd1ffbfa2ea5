package io.districtbudget.assessment.departmentform;

import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 部门整体支出表的拒绝 (what is refused of forms of a department as a whole). */
enum DepartmentFormRefusal implements Refusal {
  DEPARTMENT_FORM_UNKNOWN(
      unknown(
          "部门 {department} 没有 {year} 年度的部门整体支出表。",
          "Department {department} has no such form of {year}."));

  private final Wording wording;

  DepartmentFormRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
