package io.districtbudget.assessment.selfassessment.review;

import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
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
      throw above("DEPARTMENT_SCORE_ABOVE_TOTAL", "/score", score, assessment.outcome().total());
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
      throw above(
          "DEDUCTION_ABOVE_TOTAL", "/deduction", deduction, assessment.outcome().finalTotal());
    }
    if (deduction != null
        && deduction.signum() > 0
        && (entry.reason() == null || entry.reason().isBlank())) {
      LocalText text = new LocalText("扣分须说明原因。", "A deduction needs a reason.");
      throw ProblemException.rule(
          "DEDUCTION_UNEXPLAINED",
          text,
          Violation.of("/reason", "DEDUCTION_UNEXPLAINED", text, null));
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
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          LocalText.of(
              "自评%s，只有 %s 可以%s。",
              "In this state only %2$s may do this.",
              assessment.status().label(),
              edge.roles(),
              act.label()));
    }
    return assessment;
  }

  private static ProblemException above(
      String code, String pointer, BigDecimal stated, BigDecimal limit) {
    LocalText text = LocalText.of("%s 高于 %s。", "%s is above %s.", stated.toPlainString(), limit);
    return ProblemException.rule(code, text, Violation.of(pointer, code, text, stated));
  }
}
