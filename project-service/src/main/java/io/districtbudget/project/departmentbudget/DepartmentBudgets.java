package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds department budgets within the caller's rows: its division, and its department if it has
 * one.
 */
@ApplicationScoped
class DepartmentBudgets {

  private final EntityManager entities;
  private final Registry registry;
  private final Caller caller;

  DepartmentBudgets(EntityManager entities, Registry registry, Caller caller) {
    this.entities = entities;
    this.registry = registry;
    this.caller = caller;
  }

  /** The department whose rows the caller is limited to; a unit reads its own department's. */
  Optional<String> ownDepartment() {
    return caller
        .department()
        .or(() -> caller.unit().map(unit -> registry.unit(unit).departmentCode()));
  }

  Optional<DepartmentBudget> find(BudgetOwner owner, int year) {
    String unit = owner.unitCode();
    return entities
        .createQuery(
            unit == null
                ? "from DepartmentBudget where departmentCode = :code and unitCode is null"
                    + " and year = :year"
                : "from DepartmentBudget where unitCode = :code and year = :year",
            DepartmentBudget.class)
        .setParameter("code", unit == null ? owner.departmentCode() : unit)
        .setParameter("year", year)
        .getResultStream()
        .findFirst();
  }

  /** The budget, within the caller's rows; 404 DEPARTMENT_BUDGET_UNKNOWN else. */
  DepartmentBudget visible(String departmentCode, int year) {
    boolean mine = ownDepartment().map(departmentCode::equals).orElse(true);
    return Optional.of(departmentCode)
        .filter(code -> mine)
        .flatMap(code -> find(BudgetOwner.department(code), year))
        .orElseThrow(
            () ->
                DepartmentBudgetRefusal.DEPARTMENT_BUDGET_UNKNOWN.problem(
                    Map.of("owner", departmentCode, "year", year)));
  }

  /**
   * The unit's budget, within the caller's rows: a unit reads its own, a department those of its
   * units; 404 UNIT_BUDGET_UNKNOWN else.
   */
  DepartmentBudget visibleOfUnit(String unitCode, int year) {
    return find(new BudgetOwner("", unitCode), year)
        .filter(budget -> caller.mayTouch(budget.departmentCode(), unitCode))
        .orElseThrow(
            () ->
                DepartmentBudgetRefusal.UNIT_BUDGET_UNKNOWN.problem(
                    Map.of("owner", unitCode, "year", year)));
  }

  /** The unit with its department, for the caller to store its budget; 403 ROWS_FORBIDDEN else. */
  BudgetOwner ownUnit(String unitCode) {
    BudgetOwner owner = new BudgetOwner(registry.unit(unitCode).departmentCode(), unitCode);
    caller.requireRows(owner.departmentCode(), unitCode);
    return owner;
  }

  Caller caller() {
    return caller;
  }

  StoredVersion latest(DepartmentBudget budget) {
    return version(budget, budget.latestVersion());
  }

  /** The version; 404 VERSION_UNKNOWN when there is none. */
  StoredVersion version(DepartmentBudget budget, int number) {
    return entities
        .createQuery(
            "from StoredVersion where budgetId = :budget and number = :number", StoredVersion.class)
        .setParameter("budget", budget.id())
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> DepartmentBudgetRefusal.VERSION_UNKNOWN.problem(Map.of("number", number)));
  }

  /** The versions after the given number, oldest first, one more than the page shows. */
  List<StoredVersion> versions(DepartmentBudget budget, PageRequest page) {
    List<String> position = page.position(1);
    return entities
        .createQuery(
            "from StoredVersion where budgetId = :budget and number > :after order by number",
            StoredVersion.class)
        .setParameter("budget", budget.id())
        .setParameter("after", position.isEmpty() ? 0 : Integer.parseInt(position.get(0)))
        .setMaxResults(page.limit + 1)
        .getResultList();
  }
}
