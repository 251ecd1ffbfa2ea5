package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.figures.CountedRows;
import io.districtbudget.assessment.figures.EveryRow;
import io.districtbudget.assessment.figures.Recount;
import io.districtbudget.assessment.projection.BudgetMoved;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.projection.ProjectionsReplaced;
import io.districtbudget.assessment.projection.TargetsApproved;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;

/**
 * Brings assessments to the facts that a rebuild has found, as if the newest events had just come;
 * those that agree already are not touched. Then counts them for the dashboards.
 */
@ApplicationScoped
class AfterRebuild {
  private final EveryRow rows;
  private final Projections projections;
  private final Assessments assessments;
  private final LedgerFollower follower;
  private final CountedRows counted;

  AfterRebuild(
      EveryRow rows,
      Projections projections,
      Assessments assessments,
      LedgerFollower follower,
      CountedRows counted) {
    this.rows = rows;
    this.projections = projections;
    this.assessments = assessments;
    this.follower = follower;
    this.counted = counted;
  }

  void on(@Observes ProjectionsReplaced replaced) {
    rows.of(Assessment.class, Assessment::id, this::follow);
  }

  void on(@Observes Recount recount) {
    counted.of(recount, CountedAssessment.class, CountedAssessment.SELECT);
  }

  private void follow(Assessment assessment) {
    UUID id = assessment.projectId();
    projections
        .project(id)
        .filter(project -> differs(assessment, project))
        .ifPresent(project -> follower.on(new ProjectMoved(project)));
    projections
        .budget(id, assessment.year())
        .ifPresent(budget -> follower.on(new BudgetMoved(budget)));
    projections
        .targets(id, assessment.year())
        .filter(
            targets ->
                !Objects.equals(assessment.targetVersion(), targets.version())
                    && assessment.status().inFilling())
        .ifPresent(targets -> follower.on(new TargetsApproved(targets)));
    if (assessment.status().inFilling() && !assessments.isScoredByItsFacts(assessment)) {
      assessments.change(
          assessment, Cause.event("SCORES_REBUILT", "rebuild"), assessments::rescore);
    }
  }

  private static boolean differs(Assessment assessment, Project project) {
    boolean rows =
        assessment.departmentCode().equals(project.departmentCode())
            && assessment.unitCode().equals(project.unitCode());
    boolean words =
        assessment.status() == Status.PUBLISHED
            || (assessment.projectName().equals(project.name())
                && Objects.equals(assessment.projectEnd(), project.endDate()));
    boolean ends =
        project.cancelled() && LifeCycle.edge(assessment.status(), Act.CANCEL).isPresent();
    return !rows || !words || ends;
  }
}
