package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.figures.CountedRows;
import io.districtbudget.assessment.figures.EveryRow;
import io.districtbudget.assessment.figures.Recount;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.projection.ProjectionsReplaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Brings rectifications to the projects that a rebuild has found, and counts them again. */
@ApplicationScoped
class RectificationsAfterRebuild {
  private final EveryRow rows;
  private final Projections projections;
  private final Rectifications rectifications;
  private final CountedRows counted;

  RectificationsAfterRebuild(
      EveryRow rows, Projections projections, Rectifications rectifications, CountedRows counted) {
    this.rows = rows;
    this.projections = projections;
    this.rectifications = rectifications;
    this.counted = counted;
  }

  void on(@Observes ProjectionsReplaced replaced) {
    rows.of(
        Rectification.class,
        Rectification::id,
        each ->
            projections
                .project(each.projectId())
                .filter(each::differsFrom)
                .ifPresent(project -> rectifications.on(new ProjectMoved(project))));
  }

  void on(@Observes Recount recount) {
    counted.of(recount, CountedRectification.class, CountedRectification.SELECT);
  }
}
