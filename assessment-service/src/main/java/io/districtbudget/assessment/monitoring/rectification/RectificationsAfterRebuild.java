package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.figures.EveryRow;
import io.districtbudget.assessment.figures.Recount;
import io.districtbudget.assessment.projection.Project;
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

  RectificationsAfterRebuild(
      EveryRow rows, Projections projections, Rectifications rectifications) {
    this.rows = rows;
    this.projections = projections;
    this.rectifications = rectifications;
  }

  void on(@Observes ProjectionsReplaced replaced) {
    rows.of(
        Rectification.class,
        Rectification::id,
        each ->
            projections
                .project(each.projectId())
                .filter(project -> differs(each, project))
                .ifPresent(project -> rectifications.on(new ProjectMoved(project))));
  }

  void on(@Observes Recount recount) {
    rows.of(Rectification.class, Rectification::id, rectifications::count);
  }

  private static boolean differs(Rectification each, Project project) {
    boolean same =
        each.departmentCode().equals(project.departmentCode())
            && each.unitCode().equals(project.unitCode())
            && each.projectName().equals(project.name());
    return !same || (project.cancelled() && each.status().open());
  }
}
