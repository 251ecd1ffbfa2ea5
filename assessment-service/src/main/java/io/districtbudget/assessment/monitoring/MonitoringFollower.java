package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.monitoring.Monitorings.Cause;
import io.districtbudget.assessment.projection.BudgetMoved;
import io.districtbudget.assessment.projection.MonthlyMoney;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.assessment.projection.ProjectYear;
import io.districtbudget.assessment.projection.TargetsApproved;
import io.districtbudget.scoring.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Lets monitorings follow the facts of other services in the transaction of the event, as long as a
 * unit fills them.
 */
@ApplicationScoped
class MonitoringFollower {
  private final Monitorings monitorings;
  private final MonthlyMoney money;
  private final EntityManager entities;

  MonitoringFollower(Monitorings monitorings, MonthlyMoney money, EntityManager entities) {
    this.monitorings = monitorings;
    this.money = money;
    this.entities = entities;
  }

  void on(@Observes BudgetMoved moved) {
    for (Monitoring monitoring : inFilling(moved.budget().key())) {
      Amounts balances =
          money.atEndOf(monitoring.projectId(), monitoring.year(), monitoring.month());
      if (!balances.sameAs(monitoring.money())) {
        monitorings.change(
            monitoring,
            new Cause("BUDGET_FOLLOWED", "budget.events", null, null),
            filling -> filling.follow(balances));
      }
    }
  }

  void on(@Observes TargetsApproved approved) {
    for (Monitoring monitoring : inFilling(approved.targets().key())) {
      monitorings.change(
          monitoring,
          new Cause("TARGETS_FOLLOWED", "target.events", null, null),
          filling -> filling.follow(approved.targets()));
    }
  }

  void on(@Observes ProjectMoved moved) {
    for (Monitoring monitoring : ofProject(moved.project().id())) {
      if (!monitoring.differsFrom(moved.project())) {
        continue;
      }
      boolean ends = moved.project().cancelled() && monitoring.status().inFilling();
      monitorings.change(
          monitoring,
          new Cause(ends ? "CANCELLED" : "PROJECT_FOLLOWED", "project.events", null, null),
          each -> {
            each.follow(moved.project());
            if (ends) {
              each.become(MonitoringStatus.CANCELLED);
            }
          });
    }
  }

  private List<Monitoring> inFilling(ProjectYear key) {
    return ofProject(key.projectId()).stream()
        .filter(monitoring -> monitoring.year() == key.year())
        .filter(monitoring -> monitoring.status().inFilling())
        .toList();
  }

  private List<Monitoring> ofProject(UUID projectId) {
    return entities
        .createQuery("from Monitoring where projectId = ?1 order by year, month", Monitoring.class)
        .setParameter(1, projectId)
        .getResultList();
  }
}
