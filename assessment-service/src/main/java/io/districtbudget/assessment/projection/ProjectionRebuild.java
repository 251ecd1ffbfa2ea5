package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.rebuild.CarriedState;
import io.districtbudget.support.rebuild.NewestStates;
import io.districtbudget.support.rebuild.RebuildableModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes projections, what follows them in assessments, and the figures anew from what the topics
 * say.
 */
@ApplicationScoped
class ProjectionRebuild implements RebuildableModel {
  private static final int PAGE = 200;
  private static final List<String> TABLES =
      List.of(
          "project",
          "department",
          "project_budget",
          "budget_month",
          "approved_targets",
          "declaration_state");

  private final EntityManager entities;
  private final Facts facts;
  private final Departments departments;
  private final MonthlyMoney months;
  private final FigureBook figures;
  private final ChangeLog changes;
  private final Event<ProjectionsReplaced> replaced;

  ProjectionRebuild(
      EntityManager entities,
      Facts facts,
      Departments departments,
      MonthlyMoney months,
      FigureBook figures,
      ChangeLog changes,
      Event<ProjectionsReplaced> replaced) {
    this.entities = entities;
    this.facts = facts;
    this.departments = departments;
    this.months = months;
    this.figures = figures;
    this.changes = changes;
    this.replaced = replaced;
  }

  @Override
  public List<String> topics() {
    return Facts.TOPICS;
  }

  /**
   * An event of a project tells two things: its state, and how its department is called. One of
   * money tells balances, and what one entry has changed.
   */
  @Override
  public List<CarriedState> statesIn(ReceivedEvent event) {
    List<CarriedState> states = new ArrayList<>();
    facts
        .read(event)
        .ifPresent(
            fact -> {
              states.add(new CarriedState(fact.aggregate(), fact.sequence()));
              if (fact instanceof ProjectEvent project) {
                states.add(new CarriedState(project.department(), micros(event.time())));
              } else if (fact instanceof BudgetEvent budget) {
                states.add(new CarriedState(budget.step(), budget.sequence()));
              }
            });
    return states;
  }

  @Override
  public void replaceBy(String division, NewestStates states) {
    for (String table : TABLES) {
      entities
          .createNativeQuery("DELETE FROM " + table + " WHERE division = ?1")
          .setParameter(1, division)
          .executeUpdate();
    }
    topics().forEach(topic -> states.forEach(topic, new Storage()));
    entities.flush();
    entities.clear();
    replaced.fire(new ProjectionsReplaced(division));
    entities.flush();
    entities.clear();
    figures.recount(division);
  }

  /** Stores states, and keeps no more of them in memory than a page. */
  private final class Storage implements NewestStates.Taker {
    private int taken;
    private @Nullable BudgetEvent stepBefore;

    @Override
    public void take(String aggregate, ReceivedEvent event) {
      Fact fact = facts.read(event).orElseThrow();
      if (aggregate.equals(fact.aggregate())) {
        entities.persist(fact.stored());
        noteAgain(event, fact, !(fact instanceof BudgetEvent));
      } else if (fact instanceof ProjectEvent project) {
        departments.remember(event.division(), project, event.time());
      } else if (fact instanceof BudgetEvent step) {
        count(event.division(), step);
        noteAgain(event, fact, true);
      }
      if (++taken % PAGE == 0) {
        entities.flush();
        entities.clear();
      }
    }

    /** What happened is a log: what it has already stays, what it lacks is added. */
    private void noteAgain(ReceivedEvent event, Fact fact, boolean once) {
      if (once) {
        News.in(event, fact).ifPresent(h -> changes.noteAgain(event.division(), h));
      }
    }

    /** Steps come in order of their sequence, one project's year after another. */
    private void count(String division, BudgetEvent step) {
      BudgetEvent last = stepBefore;
      Amounts before =
          last != null && last.aggregate().equals(step.aggregate()) ? last.amounts() : Amounts.NONE;
      ProjectYear key = new ProjectYear(step.projectId(), step.year());
      months.add(division, key, step.entry().date(), before, step.amounts());
      stepBefore = step;
    }
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }
}
