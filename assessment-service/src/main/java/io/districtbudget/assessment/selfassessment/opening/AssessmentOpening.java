package io.districtbudget.assessment.selfassessment.opening;

import io.districtbudget.assessment.projection.ApprovedTargets;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.ProjectBudget;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.projection.ProjectsOfYear;
import io.districtbudget.assessment.projection.TargetIndicator;
import io.districtbudget.assessment.rulesets.FormShape;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 开启自评 (opening): rows from the approved targets, money from the ledger, rules of the year. */
@ApplicationScoped
public class AssessmentOpening {
  private final Assessments assessments;
  private final Projections projections;
  private final ProjectLock lock;
  private final RuleSets ruleSets;
  private final ProjectsOfYear projects;
  private final EntityManager entities;
  private final Caller caller;

  AssessmentOpening(
      Assessments assessments,
      Projections projections,
      ProjectLock lock,
      RuleSets ruleSets,
      ProjectsOfYear projects,
      EntityManager entities,
      Caller caller) {
    this.assessments = assessments;
    this.projections = projections;
    this.lock = lock;
    this.ruleSets = ruleSets;
    this.projects = projects;
    this.entities = entities;
    this.caller = caller;
  }

  /** Opens the assessment of one project. */
  @Transactional
  public Assessment open(OpeningOfOne opening) {
    UUID projectId = opening.projectId();
    int year = opening.year();
    lock.hold(projectId, caller);
    Project project = projectOf(projectId);
    refuseSecond(projectId, year);
    if (project.cancelled()) {
      throw AssessmentRefusal.PROJECT_CANCELLED.problem();
    }
    ApprovedTargets targets =
        projections.targets(projectId, year).orElseThrow(() -> noTargets(year));
    RuleSet rules =
        opening.ruleSet() == null ? rulesOf(year, targets) : ruleSets.newest(opening.ruleSet());
    return begin(project, targets, budgetOf(projectId, year), rules, opening.deadline());
  }

  /** Opens every project of the year that has approved targets and no assessment yet. */
  @Transactional
  public OpeningResponse open(OpeningEntry entry) {
    ruleSets.ofYear(entry.year()); // refused at once where no set holds for the year
    List<OpeningResponse.Skipped> skipped = new ArrayList<>();
    int opened = 0;
    for (Project project : projects.in(entry.year(), entry.departments(), caller)) {
      lock.hold(project.id());
      entities.refresh(project); // it may have been cancelled or moved while we waited
      if (assessments.of(project.id(), entry.year()).isPresent()) {
        continue;
      }
      ApprovedTargets targets = projections.targets(project.id(), entry.year()).orElse(null);
      if (project.cancelled() || targets == null) {
        String code = project.cancelled() ? "PROJECT_CANCELLED" : "TARGETS_NOT_APPROVED";
        skipped.add(new OpeningResponse.Skipped(project.id(), project.name(), code));
        continue;
      }
      begin(
          project,
          targets,
          budgetOf(project.id(), entry.year()),
          rulesOf(entry.year(), targets),
          entry.deadline());
      opened++;
    }
    return new OpeningResponse(opened, skipped);
  }

  /** The year's rules, or those of the framework that the targets were approved under. */
  private RuleSet rulesOf(int year, ApprovedTargets targets) {
    List<String> levels =
        targets.indicators().stream().map(TargetIndicator::level1).distinct().toList();
    return ruleSets.ofForm(year, new FormShape(targets.framework(), null, levels));
  }

  private Assessment begin(
      Project project,
      ApprovedTargets targets,
      MoneySnapshot money,
      RuleSet rules,
      @Nullable LocalDate deadline) {
    Assessment assessment =
        new Assessment(project, targets.key().year(), rules, money, Origin.ENTERED);
    assessment.follow(targets);
    assessment.dueBy(deadline);
    assessments.rescore(assessment);
    assessments.begin(assessment, new Cause("OPENED", caller.name(), null, "assessment.opened.v1"));
    return assessment;
  }

  /** Another's project looks like none. */
  private Project projectOf(UUID projectId) {
    return projections
        .project(projectId)
        .filter(known -> caller.mayTouch(known.departmentCode(), known.unitCode()))
        .orElseThrow(() -> AssessmentRefusal.PROJECT_UNKNOWN.problemAt("/projectId", projectId));
  }

  private MoneySnapshot budgetOf(UUID projectId, int year) {
    ProjectBudget budget =
        projections
            .budget(projectId, year)
            .orElseThrow(() -> AssessmentRefusal.BUDGET_NOT_APPROVED.problem(Map.of("year", year)));
    return MoneySnapshot.of(budget);
  }

  private void refuseSecond(UUID projectId, int year) {
    assessments
        .of(projectId, year)
        .ifPresent(
            present -> {
              throw AssessmentRefusal.ASSESSMENT_EXISTS.problem(
                  Map.of("year", year, "id", present.id()));
            });
  }

  private static ProblemException noTargets(int year) {
    return AssessmentRefusal.TARGETS_NOT_APPROVED.problem(Map.of("year", year));
  }
}
