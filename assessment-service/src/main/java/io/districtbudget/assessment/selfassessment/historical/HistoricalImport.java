package io.districtbudget.assessment.selfassessment.historical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.projection.Projections;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.assessment.selfassessment.Act;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.Assessments.Cause;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.assessment.selfassessment.historical.HistoricalResponse.Outcome;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * 历史导入 (takes over a published form): the ledger is scored, the printed statement is audited, both
 * are kept, and the assessment is PUBLISHED. The same content again changes nothing.
 */
@ApplicationScoped
public class HistoricalImport {
  private final Assessments assessments;
  private final Projections projections;
  private final ProjectLock lock;
  private final RuleSets ruleSets;
  private final ObjectMapper json;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final Caller caller;

  HistoricalImport(
      Assessments assessments,
      Projections projections,
      ProjectLock lock,
      RuleSets ruleSets,
      ObjectMapper json,
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      Caller caller) {
    this.assessments = assessments;
    this.projections = projections;
    this.lock = lock;
    this.ruleSets = ruleSets;
    this.json = json;
    this.entities = entities;
    this.transaction = transaction;
    this.caller = caller;
  }

  /** Takes the form over; only for the finance bureau. */
  @Transactional
  public HistoricalResponse take(HistoricalEntry entry) {
    requireFinance();
    lock.hold(entry.projectId(), caller);
    Project project = projectOf(entry.projectId());
    String hash = hash(entry);
    Optional<Assessment> same = assessments.takenOver(entry.projectId(), entry.year(), hash);
    if (same.isPresent()) {
      return response(Outcome.UNCHANGED, same.get());
    }
    Optional<Assessment> present = assessments.of(entry.projectId(), entry.year());
    if (present.isEmpty()) {
      return create(project, entry, hash);
    }
    Assessment assessment = present.get();
    if (assessment.origin() != Origin.HISTORICAL) {
      throw AssessmentRefusal.ASSESSMENT_ENTERED.problem(
          Map.of("year", entry.year(), "id", assessment.id()));
    }
    requireUncorrected(assessment);
    return change(assessment, entry, hash);
  }

  /**
   * The same as {@link #take}, rolled back. Where the project or its money is not entered yet, the
   * form is judged by the money that it prints.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void rehearse(HistoricalEntry entry) {
    requireFinance();
    boolean known =
        projections
            .project(entry.projectId())
            .filter(project -> caller.mayTouch(project.departmentCode(), project.unitCode()))
            .isPresent();
    if (known && projections.budget(entry.projectId(), entry.year()).isPresent()) {
      take(entry);
      entities.flush();
      transaction.setRollbackOnly();
    } else {
      ruleSets.ofForm(entry.year(), entry.shape());
      lines(entry);
    }
  }

  private static void requireUncorrected(Assessment assessment) {
    if (assessment.mark().correctedBy() != null) {
      throw AssessmentRefusal.CORRECTION_UNDER_WAY.problem(
          Map.of("year", assessment.year(), "id", assessment.mark().correctedBy()));
    }
  }

  /** Another's project looks like none. */
  private Project projectOf(UUID projectId) {
    return projections
        .project(projectId)
        .filter(known -> caller.mayTouch(known.departmentCode(), known.unitCode()))
        .orElseThrow(
            () -> AssessmentRefusal.PROJECT_UNKNOWN.problem(Map.of("rejected", projectId)));
  }

  private HistoricalResponse create(Project project, HistoricalEntry entry, String hash) {
    RuleSet rules = ruleSets.ofForm(entry.year(), entry.shape());
    Assessment assessment =
        new Assessment(project, entry.year(), rules, ledger(entry), Origin.HISTORICAL);
    fill(assessment, entry, hash);
    assessments.begin(
        assessment, new Cause("TAKEN_OVER", caller.name(), null, Act.PUBLISHED_EVENT));
    return response(Outcome.CREATED, assessment);
  }

  private HistoricalResponse change(Assessment assessment, HistoricalEntry entry, String hash) {
    assessments.change(
        assessment,
        new Cause("TAKEN_OVER_AGAIN", caller.name(), null, Act.PUBLISHED_EVENT),
        present -> {
          present.follow(ledger(entry));
          fill(present, entry, hash);
        });
    return response(Outcome.CHANGED, assessment);
  }

  private void fill(Assessment assessment, HistoricalEntry entry, String hash) {
    List<ResultLine> lines = lines(entry);
    assessment.fill(lines, entry.goalResult(), entry.budget().reason());
    assessment.takeOver(
        lines, new PrintedSnapshot(entry.printed(), entry.budget()), entry.annualGoal(), hash);
    assessments.rescore(assessment);
  }

  private static List<ResultLine> lines(HistoricalEntry entry) {
    List<ResultLine> lines = new ArrayList<>();
    for (IndicatorEntry indicator : entry.indicators()) {
      lines.add(ResultLine.printed(lines.size() + 1, indicator));
    }
    return lines;
  }

  private MoneySnapshot ledger(HistoricalEntry entry) {
    return projections
        .budget(entry.projectId(), entry.year())
        .map(MoneySnapshot::of)
        .orElseThrow(
            () -> AssessmentRefusal.BUDGET_NOT_APPROVED.problem(Map.of("year", entry.year())));
  }

  private HistoricalResponse response(Outcome outcome, Assessment assessment) {
    return HistoricalResponse.from(outcome, assessment, assessments.rulesOf(assessment));
  }

  private void requireFinance() {
    if (!caller.has(Roles.FINANCE)) {
      throw AssessmentRefusal.HISTORY_NEEDS_FINANCE.problem();
    }
  }

  private String hash(HistoricalEntry entry) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(entry));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | JsonProcessingException cause) {
      throw new IllegalStateException("content not hashed", cause);
    }
  }
}
