package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.MoneyLeft;
import io.districtbudget.project.registry.Project;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

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
        throw ProblemException.conflict(
            "BUDGET_NOT_ZERO",
            LocalText.of(
                "项目 %s 在 %d 年仍有预算 %s 元，须先调减为 0 才能取消。",
                "Project %s still has a budget in %d of %s: reduce it to 0 first.",
                project.code(),
                account.year(),
                account.total().fullYear()));
      }
    }
  }
}
