package io.districtbudget.assessment.selfassessment.correction;

import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * Opens a new version of a published assessment. It begins with the published content, the ledger's
 * present money and the targets in force, by the rule set of the published one, and goes the
 * ordinary way; the published one counts until the new one is published.
 */
@ApplicationScoped
public class AssessmentCorrection {
  private final Assessments assessments;
  private final Projections projections;
  private final Caller caller;

  AssessmentCorrection(Assessments assessments, Projections projections, Caller caller) {
    this.assessments = assessments;
    this.projections = projections;
    this.caller = caller;
  }

  /** The new version; 409 when this one is not published, or corrected already. */
  @Transactional
  public Assessment open(UUID id, ExpectedVersion seen, CorrectionRequest request) {
    Assessment published = assessments.held(id, seen, caller);
    requireCorrectable(published);
    Assessment correction = correctionOf(published, request);
    assessments.begin(
        correction,
        new Cause("CORRECTION_OPENED", caller.name(), request.reason(), "assessment.opened.v1"));
    assessments.change(
        published,
        new Cause("CORRECTION_OPENED", caller.name(), request.reason(), null),
        corrected -> corrected.correctedBy(correction));
    return correction;
  }

  private Assessment correctionOf(Assessment published, CorrectionRequest request) {
    Project project = projections.project(published.projectId()).orElseThrow();
    MoneySnapshot money =
        projections
            .budget(published.projectId(), published.year())
            .map(MoneySnapshot::of)
            .orElse(published.money());
    Assessment correction =
        new Assessment(
            project, published.year(), assessments.rulesOf(published), money, Origin.ENTERED);
    correction.correct(published, request.reason());
    projections.targets(published.projectId(), published.year()).ifPresent(correction::follow);
    correction.dueBy(request.deadline());
    assessments.rescore(correction);
    return correction;
  }

  private static void requireCorrectable(Assessment assessment) {
    if (assessment.mark().correctedBy() != null) {
      throw AssessmentRefusal.CORRECTION_EXISTS.problem(
          Map.of("id", assessment.mark().correctedBy()));
    }
    if (assessment.status() != Status.PUBLISHED) {
      throw AssessmentRefusal.NOT_PUBLISHED_YET.problem(Map.of("status", assessment.status()));
    }
  }
}
