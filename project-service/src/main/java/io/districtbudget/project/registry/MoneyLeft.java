package io.districtbudget.project.registry;

/** Tells whether a project still has a budget; the ledger knows. */
public interface MoneyLeft {

  /** Refuses with 409 BUDGET_NOT_ZERO when any fiscal year's budget is not adjusted to 0. */
  void refuse(Project project);
}
