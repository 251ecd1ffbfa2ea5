package io.districtbudget.assessment.selfassessment.review;

import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** What reviewers do with a submitted assessment. */
@ApplicationScoped
public class AssessmentReview {
  private final Assessments assessments;
  private final Projections projections;
  private final Caller caller;

  AssessmentReview(Assessments assessments, Projections projections, Caller caller) {
    this.assessments = assessments;
    this.projections = projections;
    this.caller = caller;
  }

  /** 退回: the unit fills again, with the ledger's present money. */
  @Transactional
  public Assessment giveBack(UUID id, ExpectedVersion seen, ReturnEntry entry) {
    Assessment assessment = held(id, seen, Act.RETURN);
    assessments.change(
        assessment,
        Cause.of(Act.RETURN, caller, entry.reason()),
        returned -> {
          returned.move(Act.RETURN);
          returned.unreviewed();
          projections
              .budget(returned.projectId(), returned.year())
              .ifPresent(budget -> returned.follow(MoneySnapshot.of(budget)));
          projections.targets(returned.projectId(), returned.year()).ifPresent(returned::follow);
          assessments.rescore(returned);
        });
    return assessment;
  }

  /** 主管部门审核: a score and an opinion. */
  @Transactional
  public Assessment review(UUID id, ExpectedVersion seen, DepartmentReviewEntry entry) {
    Assessment assessment = held(id, seen, Act.DEPARTMENT_REVIEW);
    BigDecimal score = entry.score();
    if (score != null && score.compareTo(assessment.outcome().total()) > 0) {
      throw AssessmentRefusal.DEPARTMENT_SCORE_ABOVE_TOTAL.problemAt(
          "/score", score, Map.of("limit", assessment.outcome().total()));
    }
    assessments.change(
        assessment,
        Cause.of(Act.DEPARTMENT_REVIEW, caller, entry.opinion()),
        reviewed -> {
          reviewed.move(Act.DEPARTMENT_REVIEW);
          reviewed.reviewed(score, entry.opinion(), assessments.rulesOf(reviewed));
        });
    return assessment;
  }

  /** 财政复核: may take points off, with a reason. */
  @Transactional
  public Assessment recheck(UUID id, ExpectedVersion seen, RecheckEntry entry) {
    Assessment assessment = held(id, seen, Act.RECHECK);
    BigDecimal deduction = entry.deduction();
    if (deduction != null && deduction.compareTo(assessment.outcome().finalTotal()) > 0) {
      throw AssessmentRefusal.DEDUCTION_ABOVE_TOTAL.problemAt(
          "/deduction", deduction, Map.of("limit", assessment.outcome().finalTotal()));
    }
    if (deduction != null
        && deduction.signum() > 0
        && (entry.reason() == null || entry.reason().isBlank())) {
      throw AssessmentRefusal.DEDUCTION_UNEXPLAINED.problemAt("/reason", null);
    }
    assessments.change(
        assessment,
        Cause.of(Act.RECHECK, caller, entry.reason() == null ? entry.opinion() : entry.reason()),
        rechecked -> {
          rechecked.move(Act.RECHECK);
          rechecked.rechecked(
              deduction, entry.reason(), entry.opinion(), assessments.rulesOf(rechecked));
        });
    return assessment;
  }

  /** 公开: from now on nothing of it changes. */
  @Transactional
  public Assessment publish(UUID id, ExpectedVersion seen) {
    Assessment assessment = held(id, seen, Act.PUBLISH);
    assessments.publish(assessment, Cause.of(Act.PUBLISH, caller, null));
    return assessment;
  }

  private Assessment held(UUID id, ExpectedVersion seen, Act act) {
    Assessment assessment = assessments.held(id, seen, caller);
    LifeCycle.Edge edge = LifeCycle.require(assessment.status(), act);
    if (edge.roles().stream().noneMatch(caller::has)) {
      throw AssessmentRefusal.ROLE_MISSING.problem(
          Map.of("status", assessment.status(), "roles", edge.roles(), "act", act));
    }
    return assessment;
  }
}
