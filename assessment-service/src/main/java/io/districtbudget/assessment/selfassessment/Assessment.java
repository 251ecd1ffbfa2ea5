package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.projection.ApprovedTargets;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评 (self-assessment) of a project's fiscal year.
 *
 * <p>While it is being filled, money and scores follow the ledger; afterwards only reviewers change
 * what counts, and what is published stays.
 */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
public class Assessment extends PanacheEntityBase {
  @Id private UUID id;
  @TenantId private String division;
  @Version private long version;
  private long sequence;
  private UUID projectId;
  private int year;
  private String projectName;
  private String departmentCode;
  private String unitCode;
  private @Nullable LocalDate projectEnd;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private @Nullable LocalDate deadline;
  private String ruleSetId;
  private int ruleSetVersion;
  private @Nullable Integer targetVersion;
  private @Nullable String annualGoal;
  private @Nullable String goalResult;
  private @Nullable String executionReason;

  @JdbcTypeCode(SqlTypes.JSON)
  private MoneySnapshot money;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<ResultLine> results;

  @JdbcTypeCode(SqlTypes.JSON)
  private SheetSnapshot sheet;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<StoredFinding> findings;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable PrintedSnapshot printed;

  @JdbcTypeCode(SqlTypes.JSON)
  private Review review;

  private @Nullable String contentHash;
  private boolean filled;
  @Embedded private Outcome outcome;
  @Embedded private VersionMark mark = VersionMark.ONLY;
  @Embedded private @Nullable PlaceAtPublication published;

  /** For Hibernate. */
  protected Assessment() {}

  /** Begins an assessment; the caller fills and scores it in the same transaction. */
  public Assessment(Project project, int year, RuleSet rules, MoneySnapshot money, Origin origin) {
    this.id = UUID.randomUUID();
    this.projectId = project.id();
    this.year = year;
    this.projectName = project.name();
    this.departmentCode = project.departmentCode();
    this.unitCode = project.unitCode();
    this.projectEnd = project.endDate();
    this.status = Status.OPEN;
    this.origin = origin;
    this.ruleSetId = rules.id();
    this.ruleSetVersion = rules.version();
    this.money = money;
    this.results = List.of();
    this.findings = List.of();
    this.review = Review.NONE;
  }

  /** Begins as a correction of a published version, with its content and behind its events. */
  public void correct(Assessment published, String reason) {
    this.mark = VersionMark.correcting(published.id, reason);
    this.sequence = published.sequence;
    this.targetVersion = published.targetVersion;
    this.annualGoal = published.annualGoal;
    fill(published.results, published.goalResult, published.executionReason);
  }

  /** Notes that a correction was opened; this version counts until that one is published. */
  public void correctedBy(Assessment correction) {
    this.mark = mark.correctedBy(correction.id);
  }

  /** Counts no longer: its correction is published. */
  void superseded() {
    this.mark = mark.counting(false);
  }

  /** Takes the approved rows over; what was filled in stays with the row of the same name. */
  public void follow(ApprovedTargets targets) {
    this.results = ResultLine.follow(results, targets.indicators());
    this.annualGoal = targets.annualGoal();
    this.targetVersion = targets.version();
  }

  /** Sets the day until which the unit should submit. */
  public void dueBy(@Nullable LocalDate day) {
    this.deadline = day;
  }

  /** Takes what the unit states. */
  public void fill(
      List<ResultLine> lines, @Nullable String result, @Nullable String reasonForTheMoney) {
    this.results = List.copyOf(lines);
    this.goalResult = result;
    this.executionReason = reasonForTheMoney;
    this.filled = true;
  }

  /** Takes over what a published form states. */
  public void takeOver(
      List<ResultLine> lines, PrintedSnapshot statement, @Nullable String goal, String hash) {
    this.results = List.copyOf(lines);
    this.printed = statement;
    this.annualGoal = goal;
    this.contentHash = hash;
    this.filled = true;
    this.status = Status.PUBLISHED;
    this.published = new PlaceAtPublication(departmentCode, unitCode);
  }

  /** Takes newer balances of the ledger. */
  public void follow(MoneySnapshot balances) {
    this.money = balances;
  }

  /** Follows the project's department, unit, name and end; a published form keeps name and end. */
  public void follow(Project project) {
    this.departmentCode = project.departmentCode();
    this.unitCode = project.unitCode();
    if (status != Status.PUBLISHED) {
      this.projectName = project.name();
      this.projectEnd = project.endDate();
    }
  }

  /** Takes scores and findings of the present facts. */
  public void take(Scored scored) {
    ScoreSheet scores = scored.sheet();
    this.sheet = SheetSnapshot.of(scores);
    this.findings = scored.stored();
    this.outcome = Outcome.of(scores, review);
  }

  /** Adds a finding that arose after the scores were fixed; an older one of its code gives way. */
  public void raise(StoredFinding finding) {
    List<StoredFinding> all = new ArrayList<>(findings);
    all.removeIf(old -> old.code() == finding.code());
    all.add(finding);
    this.findings = List.copyOf(all);
  }

  /** Moves along an edge of the life cycle; 409 STATE_FORBIDS when there is none. */
  public void move(Act act) {
    this.status = LifeCycle.require(status, act).to();
    if (act == Act.PUBLISH) {
      this.mark = mark.counting(true);
      this.published = new PlaceAtPublication(departmentCode, unitCode);
    }
  }

  /** Whether the caller may read it: what was published as its own stays readable after a move. */
  boolean readableBy(Caller caller) {
    return caller.mayTouch(departmentCode, unitCode)
        || published != null && published.readableBy(caller);
  }

  /** Takes the department's score and opinion. */
  public void reviewed(@Nullable BigDecimal score, String opinion, RuleSet rules) {
    this.review = review.byDepartment(score, opinion);
    this.outcome = outcome.after(review, rules);
  }

  /** Takes the finance bureau's deduction. */
  public void rechecked(
      @Nullable BigDecimal points,
      @Nullable String reason,
      @Nullable String opinion,
      RuleSet rules) {
    this.review = review.rechecked(points, reason, opinion);
    this.outcome = outcome.after(review, rules);
  }

  /** Forgets scores of reviewers: a returned assessment begins anew. */
  public void unreviewed() {
    this.review = Review.NONE;
  }

  /** Number of the next event, from 1 without gaps. */
  public long nextSequence() {
    return ++sequence;
  }

  public UUID id() {
    return id;
  }

  public VersionMark mark() {
    return mark;
  }

  public String division() {
    return division;
  }

  public long version() {
    return version;
  }

  public UUID projectId() {
    return projectId;
  }

  public int year() {
    return year;
  }

  public String projectName() {
    return projectName;
  }

  public String departmentCode() {
    return departmentCode;
  }

  public String unitCode() {
    return unitCode;
  }

  public @Nullable LocalDate projectEnd() {
    return projectEnd;
  }

  public Status status() {
    return status;
  }

  public Origin origin() {
    return origin;
  }

  public @Nullable LocalDate deadline() {
    return deadline;
  }

  public RuleSetReference ruleSet() {
    return new RuleSetReference(ruleSetId, ruleSetVersion);
  }

  public @Nullable Integer targetVersion() {
    return targetVersion;
  }

  public @Nullable String annualGoal() {
    return annualGoal;
  }

  public @Nullable String goalResult() {
    return goalResult;
  }

  public @Nullable String executionReason() {
    return executionReason;
  }

  public MoneySnapshot money() {
    return money;
  }

  public List<ResultLine> results() {
    return results;
  }

  public SheetSnapshot sheet() {
    return sheet;
  }

  public List<StoredFinding> findings() {
    return findings;
  }

  public @Nullable PrintedSnapshot printed() {
    return printed;
  }

  public Review review() {
    return review;
  }

  /** Whether anybody has stated something; before that total and grade say nothing. */
  public boolean filled() {
    return filled;
  }

  public @Nullable String contentHash() {
    return contentHash;
  }

  public Outcome outcome() {
    return outcome;
  }
}
