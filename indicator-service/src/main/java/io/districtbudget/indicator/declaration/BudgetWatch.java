package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.budget.BudgetMoved;
import io.districtbudget.indicator.project.KnownProject;
import io.districtbudget.indicator.project.KnownProjects;
import io.districtbudget.support.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** 预算变动 (the money moves): a large change puts approved targets into "confirm or revise". */
@ApplicationScoped
class BudgetWatch {

  private static final String LEDGER = "budget.events";

  private final KnownProjects projects;
  private final Declarations declarations;
  private final Reconsideration reconsideration;
  private final Actor actor;

  BudgetWatch(
      KnownProjects projects,
      Declarations declarations,
      Reconsideration reconsideration,
      Actor actor) {
    this.projects = projects;
    this.declarations = declarations;
    this.reconsideration = reconsideration;
    this.actor = actor;
  }

  /** In the transaction of the budget's event; acts on the declaration wait for the same lock. */
  void on(@Observes BudgetMoved moved) {
    projects
        .held(moved.projectId())
        .filter(KnownProject::active)
        .flatMap(project -> declarations.find(project.id(), moved.year()))
        .ifPresent(
            declaration -> {
              actor.system(LEDGER);
              reconsideration.follow(declaration, moved.budget());
            });
  }
}
