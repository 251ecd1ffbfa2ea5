package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.reconciliation.Reconciliation;
import io.districtbudget.project.departmentbudget.reconciliation.RegisteredProject;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads department budgets, their versions and what reconciling them shows. */
@ApplicationScoped
class DepartmentBudgetReader {

  private final DepartmentBudgets budgets;
  private final StoredLines lines;
  private final RegisteredProjects projects;
  private final EntityManager entities;

  DepartmentBudgetReader(
      DepartmentBudgets budgets,
      StoredLines lines,
      RegisteredProjects projects,
      EntityManager entities) {
    this.budgets = budgets;
    this.lines = lines;
    this.projects = projects;
    this.entities = entities;
  }

  /** A budget with the answer about one of its versions. */
  record Read(DepartmentBudget budget, DepartmentBudgetResponse answer) {}

  Page<DepartmentBudgetSummary> list(DepartmentBudgetQuery query) {
    return query.page(
        query.read(entities, budgets.ownDepartment()),
        row -> List.of(row.budget().departmentCode(), Integer.toString(row.budget().year())),
        DepartmentBudgetSummary::from);
  }

  Read latest(String department, int year) {
    DepartmentBudget budget = budgets.visible(department, year);
    return new Read(budget, answer(budget, budgets.latest(budget)));
  }

  DepartmentBudgetResponse version(String department, int year, int number) {
    DepartmentBudget budget = budgets.visible(department, year);
    return answer(budget, budgets.version(budget, number));
  }

  Page<VersionResponse> versions(String department, int year, PageRequest page) {
    return versions(budgets.visible(department, year), page);
  }

  private Page<VersionResponse> versions(DepartmentBudget budget, PageRequest page) {
    return page.page(
        budgets.versions(budget, page),
        version -> List.of(Integer.toString(version.number())),
        VersionResponse::from);
  }

  ReconciliationResponse reconciliation(String department, int year) {
    return reconciliation(budgets.visible(department, year), projects.of(department, year));
  }

  private ReconciliationResponse reconciliation(
      DepartmentBudget budget, List<RegisteredProject> registered) {
    StoredVersion version = budgets.latest(budget);
    return ReconciliationResponse.of(
        budget, version, Reconciliation.of(lines.content(version), registered));
  }

  Page<UnitBudgetSummary> listOfUnits(UnitBudgetQuery query) {
    return query.page(
        query.read(entities, budgets.caller()),
        row -> List.of(row.unitCode(), Integer.toString(row.budget().year())),
        UnitBudgetSummary::from);
  }

  Read latestOfUnit(String unit, int year) {
    DepartmentBudget budget = budgets.visibleOfUnit(unit, year);
    return new Read(budget, answer(budget, budgets.latest(budget)));
  }

  DepartmentBudgetResponse versionOfUnit(String unit, int year, int number) {
    DepartmentBudget budget = budgets.visibleOfUnit(unit, year);
    return answer(budget, budgets.version(budget, number));
  }

  Page<VersionResponse> versionsOfUnit(String unit, int year, PageRequest page) {
    return versions(budgets.visibleOfUnit(unit, year), page);
  }

  ReconciliationResponse reconciliationOfUnit(String unit, int year) {
    DepartmentBudget budget = budgets.visibleOfUnit(unit, year);
    return reconciliation(budget, projects.ofUnit(unit, year));
  }

  private DepartmentBudgetResponse answer(DepartmentBudget budget, StoredVersion version) {
    return DepartmentBudgetResponse.of(budget, version, null, lines.content(version));
  }
}
