package io.districtbudget.project.departmentbudget.reconciliation;

/** Answers one question about a department budget. */
interface Rule {

  void check(Budget budget, Result result);
}
