package io.districtbudget.assessment.dashboard;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.rectification.ProjectRectifications;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is known of single projects: one project's year, or those that lag most. */
@ApplicationScoped
class ProjectDashboards {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Projections projections;
  private final Assessments assessments;
  private final ProjectRectifications rectifications;
  private final EntityManager entities;
  private final Caller caller;

  ProjectDashboards(
      Projections projections,
      Assessments assessments,
      ProjectRectifications rectifications,
      EntityManager entities,
      Caller caller) {
    this.projections = projections;
    this.assessments = assessments;
    this.rectifications = rectifications;
    this.entities = entities;
    this.caller = caller;
  }

  /**
   * 偏差 (a project that lags).
   *
   * @param deviation lowest progress less 100, in percent of what was due
   */
  record Deviation(
      UUID projectId,
      String projectName,
      String department,
      String unit,
      int month,
      String lowestProgress,
      String deviation,
      @Nullable Light light) {}

  /** A project; another's looks like none: 404. */
  Project visible(UUID projectId) {
    return projections
        .project(projectId)
        .filter(known -> caller.mayTouch(known.departmentCode(), known.unitCode()))
        .orElseThrow(() -> DashboardRefusal.PROJECT_UNKNOWN.problem(Map.of("project", projectId)));
  }

  /** A project's year. */
  ProjectDashboard of(int year, UUID projectId) {
    Project project = visible(projectId);
    Amounts money =
        projections.budget(projectId, year).map(budget -> budget.amounts()).orElse(Amounts.NONE);
    YearFigures figures = new YearFigures();
    figures.add("fullYear", money.fullYear());
    figures.add("executed", money.executed());
    return new ProjectDashboard(
        year,
        projectId,
        project.name(),
        project.departmentCode(),
        project.unitCode(),
        project.cancelled(),
        fixed(money.yearStart()),
        fixed(money.fullYear()),
        fixed(money.executed()),
        figures.rate(),
        assessments.of(projectId, year).map(ProjectDashboards::assessed).orElse(null),
        months(year, projectId),
        rectifications.of(projectId, year));
  }

  private static ProjectDashboard.Assessed assessed(Assessment assessment) {
    return new ProjectDashboard.Assessed(
        assessment.id(),
        assessment.status(),
        assessment.deadline(),
        assessment.filled() ? ScoreResponse.points(assessment.outcome().total()) : null,
        assessment.filled() ? ScoreResponse.points(assessment.outcome().finalTotal()) : null,
        assessment.filled() ? assessment.outcome().finalGrade() : null,
        assessment.findings().size());
  }

  private List<ProjectDashboard.Month> months(int year, UUID projectId) {
    return entities
        .createQuery(
            "from Monitoring where projectId = ?1 and year = ?2 order by month", Monitoring.class)
        .setParameter(1, projectId)
        .setParameter(2, year)
        .getResultStream()
        .map(
            each ->
                new ProjectDashboard.Month(
                    each.month(),
                    each.status(),
                    each.light(),
                    each.lights().money().light(),
                    each.lights().lowestProgress().map(BigDecimal::toPlainString).orElse(null)))
        .toList();
  }

  /** Monitorings that lag most against the calendar, the worst first. */
  List<Deviation> deviations(int year, int month, @Nullable String department, int limit) {
    if (department != null) {
      caller.requireRows(department, caller.unit().orElse(null));
    }
    return Filters.visible(Monitoring.class, caller)
        .equal("year", year)
        .equal("month", month)
        .equal("departmentCode", department)
        .equal("status", MonitoringStatus.SUBMITTED)
        .holds(true, "e.lowestProgress is not null", Map.of())
        .read(entities, "e.lowestProgress, e.id", limit)
        .stream()
        .map(ProjectDashboards::deviation)
        .toList();
  }

  private static Deviation deviation(Monitoring each) {
    BigDecimal lowest = each.lights().lowestProgress().orElse(HUNDRED);
    return new Deviation(
        each.projectId(),
        each.projectName(),
        each.departmentCode(),
        each.unitCode(),
        each.month(),
        lowest.toPlainString(),
        lowest.subtract(HUNDRED).toPlainString(),
        each.light());
  }

  private static String fixed(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }
}
