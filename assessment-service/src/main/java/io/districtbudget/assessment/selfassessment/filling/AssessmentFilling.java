package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.LifeCycle;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 填报与提交 (filling and submission) by the unit. */
@ApplicationScoped
public class AssessmentFilling {
  private final Assessments assessments;
  private final Caller caller;
  private final TransactionSynchronizationRegistry transaction;

  AssessmentFilling(
      Assessments assessments, Caller caller, TransactionSynchronizationRegistry transaction) {
    this.assessments = assessments;
    this.caller = caller;
    this.transaction = transaction;
  }

  /** The same as {@link #fill}, rolled back: what would stand there, with its scores. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Assessment rehearse(UUID id, @Nullable String ifMatch, ResultsEntry entry) {
    Assessment assessment = fill(id, ifMatch, entry);
    transaction.setRollbackOnly();
    return assessment;
  }

  /** Takes what the unit states and scores it. */
  @Transactional
  public Assessment fill(UUID id, @Nullable String ifMatch, ResultsEntry entry) {
    Assessment assessment = assessments.held(id, ExpectedVersion.of(ifMatch), caller);
    LifeCycle.require(assessment.status(), Act.FILL);
    FillingRules rules = new FillingRules(assessment.year());
    List<ResultLine> lines =
        rules.fill(assessment.results(), entry, assessments.rulesOf(assessment));
    refuse(rules.violations());
    assessments.change(
        assessment,
        Cause.of(Act.FILL, caller, null),
        filling -> {
          filling.fill(lines, entry.goalResult(), entry.executionReason());
          assessments.rescore(filling);
        });
    return assessment;
  }

  /** Hands the assessment over to the department. */
  @Transactional
  public Assessment submit(UUID id, ExpectedVersion seen) {
    Assessment assessment = assessments.held(id, seen, caller);
    LifeCycle.require(assessment.status(), Act.SUBMIT);
    assessments.rescore(assessment);
    refuse(SubmissionRules.violationsOf(assessment, assessments.rulesOf(assessment)));
    assessments.change(
        assessment, Cause.of(Act.SUBMIT, caller, null), filled -> filled.move(Act.SUBMIT));
    return assessment;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }
}
