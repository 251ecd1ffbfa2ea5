package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.figures.CountedRows;
import io.districtbudget.assessment.figures.EveryRow;
import io.districtbudget.assessment.figures.Recount;
import io.districtbudget.assessment.projection.BudgetMoved;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.projection.ProjectionsReplaced;
import io.districtbudget.assessment.projection.TargetsApproved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/**
 * Brings monitorings to the facts that a rebuild has found, as if the newest events had just come;
 * those that agree already are not touched. Then counts them for the dashboards.
 */
@ApplicationScoped
class MonitoringsAfterRebuild {
  private final EveryRow rows;
  private final Projections projections;
  private final MonitoringFollower follower;
  private final CountedRows counted;

  MonitoringsAfterRebuild(
      EveryRow rows, Projections projections, MonitoringFollower follower, CountedRows counted) {
    this.rows = rows;
    this.projections = projections;
    this.follower = follower;
    this.counted = counted;
  }

  void on(@Observes ProjectionsReplaced replaced) {
    rows.of(Monitoring.class, Monitoring::id, this::follow);
  }

  void on(@Observes Recount recount) {
    counted.of(recount, CountedMonitoring.class, CountedMonitoring.SELECT);
  }

  private void follow(Monitoring monitoring) {
    UUID id = monitoring.projectId();
    projections
        .project(id)
        .filter(monitoring::differsFrom)
        .ifPresent(project -> follower.on(new ProjectMoved(project)));
    if (monitoring.status().inFilling()) {
      projections
          .budget(id, monitoring.year())
          .ifPresent(budget -> follower.on(new BudgetMoved(budget)));
      projections
          .targets(id, monitoring.year())
          .filter(targets -> monitoring.targetVersion() != targets.version())
          .ifPresent(targets -> follower.on(new TargetsApproved(targets)));
    }
  }
}
