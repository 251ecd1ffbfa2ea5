package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringRefusal;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.Monitorings.Cause;
import io.districtbudget.assessment.monitoring.Monitorings.Key;
import io.districtbudget.assessment.projection.ApprovedTargets;
import io.districtbudget.assessment.projection.MonthlyMoney;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.projection.ProjectsOfYear;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 开启监控 (opening): rows from the approved targets, money at the month's end from the ledger,
 * proposals from the last monitoring.
 */
@ApplicationScoped
public class MonitoringOpening {
  private final Monitorings monitorings;
  private final Projections projections;
  private final ProjectsOfYear projects;
  private final MonthlyMoney money;
  private final ProjectLock lock;
  private final RuleSets ruleSets;
  private final EntityManager entities;
  private final Caller caller;

  MonitoringOpening(
      Monitorings monitorings,
      Projections projections,
      ProjectsOfYear projects,
      MonthlyMoney money,
      ProjectLock lock,
      RuleSets ruleSets,
      EntityManager entities,
      Caller caller) {
    this.monitorings = monitorings;
    this.projections = projections;
    this.projects = projects;
    this.money = money;
    this.lock = lock;
    this.ruleSets = ruleSets;
    this.entities = entities;
    this.caller = caller;
  }

  /** Opens every project of the year that has approved targets and no monitoring of the month. */
  @Transactional
  public MonitoringOpened open(MonitoringOpeningEntry entry) {
    MonitoredMonth.tooEarly(entry.deadline(), entry.year(), entry.month())
        .ifPresent(
            early -> {
              throw ProblemException.rules(List.of(early));
            });
    List<MonitoringOpened.Skipped> skipped = new ArrayList<>();
    int opened = 0;
    int due = 0;
    for (Project project : projects.in(entry.year(), entry.departments(), caller)) {
      lock.hold(project.id());
      entities.refresh(project); // it may have been cancelled or moved while we waited
      Key key = new Key(project.id(), entry.year(), entry.month());
      Optional<Monitoring> present = monitorings.of(key);
      if (present.isPresent()) {
        due += dueBy(entry.deadline(), present.get()) ? 1 : 0;
        continue;
      }
      ApprovedTargets targets = projections.targets(project.id(), entry.year()).orElse(null);
      if (project.cancelled() || targets == null) {
        String code = project.cancelled() ? "PROJECT_CANCELLED" : "TARGETS_NOT_APPROVED";
        skipped.add(new MonitoringOpened.Skipped(project.id(), project.name(), code));
        continue;
      }
      begin(project, targets, key, entry.deadline());
      opened++;
    }
    return new MonitoringOpened(opened, due, skipped);
  }

  /** Who has begun by itself is due on the same day as everybody else. */
  private boolean dueBy(@Nullable LocalDate deadline, Monitoring present) {
    if (deadline == null || present.deadline() != null || !present.status().inFilling()) {
      return false;
    }
    monitorings.change(
        present,
        new Cause("DEADLINE_SET", caller.name(), null, null),
        begun -> begun.dueBy(deadline));
    return true;
  }

  /** Begins the one monitoring that a unit starts by itself; the project's lock is held. */
  Monitoring openOne(Key key) {
    Project project =
        projections
            .project(key.projectId())
            .filter(known -> caller.mayTouch(known.departmentCode(), known.unitCode()))
            .orElseThrow(
                () -> MonitoringRefusal.PROJECT_UNKNOWN.problemAt("/projectId", key.projectId()));
    if (project.cancelled()) {
      throw MonitoringRefusal.PROJECT_CANCELLED.problem();
    }
    ApprovedTargets targets =
        projections
            .targets(key.projectId(), key.year())
            .orElseThrow(
                () -> MonitoringRefusal.TARGETS_NOT_APPROVED.problem(Map.of("year", key.year())));
    return begin(project, targets, key, null);
  }

  /** Opens a returned monitoring again, with the targets and money of now. */
  void refresh(Monitoring returned) {
    returned.become(MonitoringStatus.RETURNED);
    projections.targets(returned.projectId(), returned.year()).ifPresent(returned::follow);
    returned.follow(money.atEndOf(returned.projectId(), returned.year(), returned.month()));
  }

  private Monitoring begin(
      Project project, ApprovedTargets targets, Key key, @Nullable LocalDate deadline) {
    Monitoring monitoring =
        new Monitoring(project, key.year(), key.month(), ruleSets.ofYear(key.year()));
    monitoring.follow(targets);
    monitorings.lastBefore(key).ifPresent(monitoring::prefill);
    monitoring.follow(money.atEndOf(key.projectId(), key.year(), key.month()));
    monitoring.dueBy(deadline);
    monitorings.begin(monitoring, new Cause("OPENED", caller.name(), null, "monitoring.opened.v1"));
    return monitoring;
  }
}
