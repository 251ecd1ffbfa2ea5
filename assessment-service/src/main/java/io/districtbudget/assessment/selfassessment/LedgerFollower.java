package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.projection.BudgetMoved;
import io.districtbudget.assessment.projection.ProjectMoved;
import io.districtbudget.assessment.projection.TargetsApproved;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Lets assessments follow the facts of other services, in the transaction of the event: while a
 * unit fills, by itself; afterwards a change of money is a finding.
 */
@ApplicationScoped
class LedgerFollower {
  private static final Cause CANCELLED =
      new Cause("CANCELLED", "project.events", null, Act.CANCEL.event());

  private final Assessments assessments;
  private final EntityManager entities;

  LedgerFollower(Assessments assessments, EntityManager entities) {
    this.assessments = assessments;
    this.entities = entities;
  }

  void on(@Observes BudgetMoved moved) {
    MoneySnapshot balances = MoneySnapshot.of(moved.budget());
    assessments.inUse(moved.budget().key().projectId(), moved.budget().key().year()).stream()
        .filter(assessment -> assessment.status() != Status.CANCELLED)
        .filter(assessment -> !assessment.money().sameTotal(balances))
        .forEach(assessment -> follow(assessment, balances));
  }

  private void follow(Assessment assessment, MoneySnapshot balances) {
    if (assessment.status().inFilling()) {
      assessments.change(
          assessment,
          Cause.event("BUDGET_FOLLOWED", "budget.events"),
          filling -> {
            filling.follow(balances);
            assessments.rescore(filling);
          });
      return;
    }
    StoredFinding finding = changedAfterSubmission(assessment.money().total(), balances.total());
    if (!assessment.findings().contains(finding)) {
      assessments.change(
          assessment,
          Cause.event("BUDGET_CHANGED_AFTER_SUBMISSION", "budget.events"),
          fixed -> fixed.raise(finding));
    }
  }

  void on(@Observes TargetsApproved approved) {
    assessments
        .inUse(approved.targets().key().projectId(), approved.targets().key().year())
        .stream()
        .filter(assessment -> assessment.status().inFilling())
        .forEach(
            assessment ->
                assessments.change(
                    assessment,
                    Cause.event("TARGETS_FOLLOWED", "target.events"),
                    filling -> {
                      filling.follow(approved.targets());
                      assessments.rescore(filling);
                    }));
  }

  void on(@Observes ProjectMoved moved) {
    List<Assessment> all =
        entities
            .createQuery("from Assessment where projectId = ?1", Assessment.class)
            .setParameter(1, moved.project().id())
            .getResultList();
    for (Assessment assessment : all) {
      boolean ends =
          moved.project().cancelled()
              && LifeCycle.edge(assessment.status(), Act.CANCEL).isPresent();
      assessments.change(
          assessment,
          ends ? CANCELLED : Cause.event("PROJECT_FOLLOWED", "project.events"),
          each -> {
            each.follow(moved.project());
            if (ends) {
              each.move(Act.CANCEL);
            }
          });
    }
  }

  private static StoredFinding changedAfterSubmission(Amounts scored, Amounts now) {
    String before = Figures.fixed(scored.executed()) + "/" + Figures.fixed(scored.fullYear());
    String after = Figures.fixed(now.executed()) + "/" + Figures.fixed(now.fullYear());
    return StoredFinding.of(
        new Finding(
            FindingCode.BUDGET_CHANGED_AFTER_SUBMISSION,
            Place.FORM,
            Figures.of(
                "scoredFullYear", Figures.fixed(scored.fullYear()),
                "scoredExecuted", Figures.fixed(scored.executed()),
                "fullYear", Figures.fixed(now.fullYear()),
                "executed", Figures.fixed(now.executed())),
            new Sentence(
                "提交后资金有变动：评分所用执行数/预算数为 " + before + "，现为 " + after + "。",
                "The money changed after submission: scored with "
                    + before
                    + " (executed/budget), now it is "
                    + after
                    + ".")));
  }
}
