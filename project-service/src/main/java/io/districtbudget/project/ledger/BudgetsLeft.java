package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.MoneyLeft;
import io.districtbudget.project.registry.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** Tells the registry whether a project still has a budget in any fiscal year. */
@ApplicationScoped
class BudgetsLeft implements MoneyLeft {

  private final EntityManager entities;

  BudgetsLeft(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void refuse(Project project) {
    List<BudgetAccount> accounts =
        entities
            .createQuery(
                "from BudgetAccount where projectId = :project order by year", BudgetAccount.class)
            .setParameter("project", project.id())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (BudgetAccount account : accounts) {
      if (!account.total().fullYear().isZero()) {
        throw LedgerRefusal.BUDGET_NOT_ZERO.problem(
            Map.of(
                "project", project.name(),
                "year", account.year(),
                "budget", account.total().fullYear()));
      }
    }
  }
}
