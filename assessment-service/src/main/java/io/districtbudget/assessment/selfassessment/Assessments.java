package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds assessments for callers, and makes each change together with its scores, figures, audit
 * entry and event.
 */
@ApplicationScoped
public class Assessments {
  /** Beginning of the names of assessments' audit trails. */
  static final String KIND = "assessment:";

  private final EntityManager entities;
  private final ProjectLock lock;
  private final RuleSets ruleSets;
  private final Consequences consequences;

  Assessments(
      EntityManager entities, ProjectLock lock, RuleSets ruleSets, Consequences consequences) {
    this.entities = entities;
    this.lock = lock;
    this.ruleSets = ruleSets;
    this.consequences = consequences;
  }

  /**
   * Why something is changed.
   *
   * @param action word of the audit trail
   * @param actor caller, or the topic whose event was the cause
   * @param reason opinion or reason as stated
   * @param event type of the event to emit, null for none
   */
  public record Cause(
      String action, String actor, @Nullable String reason, @Nullable String event) {

    /** An act of the caller. */
    public static Cause of(Act act, Caller caller, @Nullable String reason) {
      return new Cause(act.name(), caller.name(), reason, act.event());
    }

    /** An event of another service. */
    public static Cause event(String action, String topic) {
      return new Cause(action, topic, null, null);
    }
  }

  /** The assessment, if the caller may see it; another's looks like none: 404. */
  public Assessment visible(UUID id, Caller caller) {
    Assessment assessment = entities.find(Assessment.class, id);
    if (assessment == null || !assessment.readableBy(caller)) {
      throw unknown(id);
    }
    return assessment;
  }

  private static ProblemException unknown(UUID id) {
    return AssessmentRefusal.ASSESSMENT_UNKNOWN.problem(Map.of("id", id));
  }

  /** The same, held against every other change of its project until the transaction ends. */
  public Assessment held(UUID id, Caller caller) {
    Assessment assessment = visible(id, caller);
    if (!caller.mayTouch(assessment.departmentCode(), assessment.unitCode())) {
      throw unknown(id);
    }
    lock.hold(assessment.projectId());
    entities.refresh(assessment);
    return assessment;
  }

  /** The same, if nothing has changed since it was seen: 412 VERSION_STALE. */
  public Assessment held(UUID id, ExpectedVersion seen, Caller caller) {
    Assessment assessment = held(id, caller);
    seen.check(assessment.version());
    return assessment;
  }

  /** The assessment of a project's year that counts. */
  public Optional<Assessment> of(UUID projectId, int year) {
    return entities
        .createQuery(
            "from Assessment where projectId = ?1 and year = ?2 and mark.counts = true",
            Assessment.class)
        .setParameter(1, projectId)
        .setParameter(2, year)
        .getResultStream()
        .findFirst();
  }

  /** What units have of a year, in the order in which batches take the locks of projects. */
  public List<Assessment> of(int year, List<String> units) {
    return entities
        .createQuery(
            "from Assessment where year = ?1 and unitCode in ?2 order by projectId",
            Assessment.class)
        .setParameter(1, year)
        .setParameter(2, units)
        .getResultList();
  }

  /** The one that counts, and the correction under way where there is one. */
  List<Assessment> inUse(UUID projectId, int year) {
    return entities
        .createQuery(
            "from Assessment where projectId = ?1 and year = ?2"
                + " and (mark.counts = true or status <> ?3)",
            Assessment.class)
        .setParameter(1, projectId)
        .setParameter(2, year)
        .setParameter(3, Status.PUBLISHED)
        .getResultList();
  }

  /** The version of a project's year that a published form made, whatever became of it since. */
  public Optional<Assessment> takenOver(UUID projectId, int year, String contentHash) {
    return entities
        .createQuery(
            "from Assessment where projectId = ?1 and year = ?2 and contentHash = ?3",
            Assessment.class)
        .setParameter(1, projectId)
        .setParameter(2, year)
        .setParameter(3, contentHash)
        .getResultStream()
        .findFirst();
  }

  /** The rule set that an assessment is scored with. */
  public RuleSet rulesOf(Assessment assessment) {
    return ruleSets.version(assessment.ruleSet().id(), assessment.ruleSet().version());
  }

  /** Scores and audits the present facts. */
  public void rescore(Assessment assessment) {
    assessment.take(Scored.of(assessment, rulesOf(assessment)));
  }

  /** Whether its figures are those that its facts make by its rules. */
  boolean isScoredByItsFacts(Assessment assessment) {
    ScoreSheet scores = Scored.of(assessment, rulesOf(assessment)).sheet();
    return scores.execution().rate().compareTo(assessment.outcome().executionRate()) == 0
        && scores.execution().score().compareTo(assessment.outcome().executionScore()) == 0
        && scores.total().compareTo(assessment.outcome().total()) == 0;
  }

  /** Stores a new assessment, already scored. */
  public void begin(Assessment assessment, Cause cause) {
    entities.persist(assessment);
    settle(assessment, cause, null);
  }

  /** Makes one change and everything that belongs to it. */
  public void change(Assessment assessment, Cause cause, Consumer<Assessment> change) {
    Contribution before = consequences.counted(assessment);
    change.accept(assessment);
    settle(assessment, cause, before);
  }

  /** Publishes; what it corrects counts no longer from the same moment. */
  public void publish(Assessment assessment, Cause cause) {
    UUID corrected = assessment.mark().corrects();
    if (corrected != null) {
      change(
          entities.getReference(Assessment.class, corrected),
          new Cause("CORRECTED", cause.actor(), assessment.mark().correctionReason(), null),
          Assessment::superseded);
    }
    change(assessment, cause, published -> published.move(Act.PUBLISH));
  }

  private void settle(Assessment assessment, Cause cause, @Nullable Contribution before) {
    consequences.of(assessment, cause, before);
    entities.flush();
  }

  /** Name of an assessment's audit trail. */
  public static String aggregate(UUID assessmentId) {
    return KIND + assessmentId;
  }
}
