package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.desk.ChangeLog;
import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.support.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings the projections forward by one event each, never backwards. */
@ApplicationScoped
public class Projections {
  private final EntityManager entities;
  private final ProjectLock lock;
  private final FigureBook figures;
  private final MonthlyMoney months;
  private final Departments departments;
  private final ChangeLog changes;
  private final Event<BudgetMoved> budgetMoved;
  private final Event<ProjectMoved> projectMoved;
  private final Event<TargetsApproved> targetsApproved;

  Projections(
      EntityManager entities,
      ProjectLock lock,
      FigureBook figures,
      MonthlyMoney months,
      Departments departments,
      ChangeLog changes,
      Event<BudgetMoved> budgetMoved,
      Event<ProjectMoved> projectMoved,
      Event<TargetsApproved> targetsApproved) {
    this.entities = entities;
    this.lock = lock;
    this.figures = figures;
    this.months = months;
    this.departments = departments;
    this.changes = changes;
    this.budgetMoved = budgetMoved;
    this.projectMoved = projectMoved;
    this.targetsApproved = targetsApproved;
  }

  /** Applies one event, under the lock of its project. */
  void apply(ReceivedEvent event, Fact fact) {
    lock.hold(fact.projectId());
    if (fact instanceof ProjectEvent project) {
      departments.remember(event.division(), project, event.time());
    }
    if (isNewer(event.division(), fact)) {
      News.in(event, fact).ifPresent(happening -> changes.note(event.division(), happening));
    }
  }

  /** Applies the fact; false when a late or repeated one changes nothing. */
  private boolean isNewer(String division, Fact fact) {
    if (fact instanceof ProjectEvent project) {
      return apply(division, project);
    }
    if (fact instanceof BudgetEvent budget) {
      return apply(division, budget);
    }
    return fact instanceof TargetEvent targets ? apply(targets) : apply((DeclarationEvent) fact);
  }

  private boolean apply(String division, ProjectEvent event) {
    Project project = entities.find(Project.class, event.projectId());
    boolean wasCancelled = project != null && project.cancelled();
    if (project == null) {
      project = new Project(event);
      entities.persist(project);
    } else if (!project.apply(event)) {
      return false;
    }
    for (ProjectBudget budget : budgetsOf(event.projectId())) {
      Contribution before = budget.counted(division, wasCancelled).orElse(null);
      budget.countFor(project);
      figures.replace(before, budget.counted(division, project.cancelled()).orElse(null));
    }
    projectMoved.fire(new ProjectMoved(project));
    return true;
  }

  private boolean apply(String division, BudgetEvent event) {
    Project project = entities.find(Project.class, event.projectId());
    boolean cancelled = project != null && project.cancelled();
    ProjectBudget budget =
        entities.find(ProjectBudget.class, new ProjectYear(event.projectId(), event.year()));
    Contribution before = null;
    Amounts balances = budget == null ? Amounts.NONE : budget.amounts();
    if (budget == null) {
      budget = new ProjectBudget(event);
      entities.persist(budget);
    } else {
      before = budget.counted(division, cancelled).orElse(null);
      if (!budget.apply(event)) {
        return false;
      }
    }
    budget.countFor(project);
    figures.replace(before, budget.counted(division, cancelled).orElse(null));
    months.add(division, budget.key(), event.entry().date(), balances, budget.amounts());
    budgetMoved.fire(new BudgetMoved(budget));
    return true;
  }

  private boolean apply(TargetEvent event) {
    ApprovedTargets targets =
        entities.find(ApprovedTargets.class, new ProjectYear(event.projectId(), event.year()));
    if (targets == null) {
      targets = new ApprovedTargets(event);
      entities.persist(targets);
    } else if (!targets.apply(event)) {
      return false;
    }
    targetsApproved.fire(new TargetsApproved(targets));
    return true;
  }

  private boolean apply(DeclarationEvent event) {
    DeclarationState state =
        entities.find(DeclarationState.class, new ProjectYear(event.projectId(), event.year()));
    if (state == null) {
      entities.persist(event.stored());
      return true;
    }
    return state.apply(event);
  }

  /** A project of the caller's division. */
  public Optional<Project> project(UUID id) {
    return Optional.ofNullable(entities.find(Project.class, id));
  }

  /** The money of a project's year, once its budget was approved. */
  public Optional<ProjectBudget> budget(UUID projectId, int year) {
    return Optional.ofNullable(
        entities.find(ProjectBudget.class, new ProjectYear(projectId, year)));
  }

  /** The targets in force of a project's year. */
  public Optional<ApprovedTargets> targets(UUID projectId, int year) {
    return Optional.ofNullable(
        entities.find(ApprovedTargets.class, new ProjectYear(projectId, year)));
  }

  private List<ProjectBudget> budgetsOf(UUID projectId) {
    return entities
        .createQuery("from ProjectBudget where key.projectId = ?1", ProjectBudget.class)
        .setParameter(1, projectId)
        .getResultList();
  }
}
