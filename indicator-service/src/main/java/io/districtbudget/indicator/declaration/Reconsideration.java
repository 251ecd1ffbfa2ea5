package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.budget.Budget;
import io.districtbudget.indicator.budget.KnownBudgets;
import io.districtbudget.support.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 确认或修订: whether approved targets still stand for the money, and who is told when they may not. */
@ApplicationScoped
class Reconsideration {

  private final KnownBudgets budgets;
  private final Contents contents;
  private final DeclarationRecords records;
  private final ReviewSettings settings;
  private final Actor actor;

  Reconsideration(
      KnownBudgets budgets,
      Contents contents,
      DeclarationRecords records,
      ReviewSettings settings,
      Actor actor) {
    this.budgets = budgets;
    this.contents = contents;
    this.records = records;
    this.settings = settings;
    this.actor = actor;
  }

  /** The version that was just approved stands for the budget as it is known now. */
  void approved(Declaration declaration) {
    declaration.confirmation().approved(known(declaration).orElse(null));
  }

  /** Looks again after an adjustment was given up: the money may have moved meanwhile. */
  void lookAgain(Declaration declaration) {
    known(declaration).ifPresent(budget -> follow(declaration, budget));
  }

  /** What is in work will be approved for the new budget anyway; published targets are history. */
  void follow(Declaration declaration, Budget budget) {
    if (declaration.state() != State.APPROVED) {
      return;
    }
    PlanVersion version = contents.newest(declaration);
    BudgetConfirmation.Change before = declaration.confirmation().change();
    if (version.origin() == Origin.HISTORICAL
        || !declaration.follow(budget, settings.largeAdjustmentShare(), records.now())) {
      return;
    }
    BudgetConfirmation.Change change = declaration.confirmation().change();
    if (change != null) {
      tell(declaration, version, TargetsState.Question.of(TargetsState.Outcome.NEEDED, change));
    } else if (before != null) {
      tell(declaration, version, TargetsState.Question.of(TargetsState.Outcome.LAPSED, before));
    }
  }

  /** The finance bureau has accepted that the targets stay as they are. */
  void accepted(Declaration declaration, BudgetConfirmation.@Nullable Change change) {
    if (change != null) {
      records.publish(
          LifeCycle.CONFIRMED_EVENT,
          declaration,
          contents.newest(declaration),
          TargetsState.Question.of(TargetsState.Outcome.CONFIRMED, change));
    }
  }

  private void tell(
      Declaration declaration, PlanVersion version, TargetsState.Question confirmation) {
    boolean needed = confirmation.outcome() == TargetsState.Outcome.NEEDED;
    records.audit(declaration, "CONFIRMATION_" + confirmation.outcome(), confirmation);
    records.moved(declaration, DeclarationMoved.MONEY_MOVED);
    records.publish(
        needed ? LifeCycle.CONFIRMATION_NEEDED_EVENT : LifeCycle.CONFIRMED_EVENT,
        declaration,
        version,
        confirmation);
  }

  private Optional<Budget> known(Declaration declaration) {
    return budgets.find(actor.division(), declaration.projectId(), declaration.year());
  }
}
