package io.districtbudget.assessment.monitoring;

import io.districtbudget.assessment.projection.ApprovedTargets;
import io.districtbudget.assessment.projection.Project;
import io.districtbudget.assessment.projection.TargetIndicator;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.text.LocalText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * 绩效运行监控 (monitoring) of a project at a month's end.
 *
 * <p>While it is being filled, money, targets and lights follow events; what is submitted stays.
 */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
public class Monitoring extends PanacheEntityBase {
  @Id private UUID id;
  @TenantId private String division;
  @Version private long version;
  private long sequence;
  private UUID projectId;
  private int year;
  private int month;
  private String projectName;
  private String departmentCode;
  private String unitCode;

  @Enumerated(EnumType.STRING)
  private MonitoringStatus status;

  private @Nullable LocalDate deadline;
  private String ruleSetId;
  private int ruleSetVersion;
  private int targetVersion;
  private boolean takenOver;

  @JdbcTypeCode(SqlTypes.JSON)
  private Amounts money;

  private @Nullable String executionCause;
  private @Nullable String executionRemedy;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<MonitoringLine> lines;

  @JdbcTypeCode(SqlTypes.JSON)
  private LightSheet lights;

  @Enumerated(EnumType.STRING)
  private @Nullable Light light;

  private @Nullable BigDecimal lowestProgress;

  /** For Hibernate. */
  protected Monitoring() {}

  /** Begins a monitoring; the caller prefills and lights it in the same transaction. */
  public Monitoring(Project project, int year, int month, RuleSet rules) {
    this.id = UUID.randomUUID();
    this.projectId = project.id();
    this.year = year;
    this.month = month;
    this.projectName = project.name();
    this.departmentCode = project.departmentCode();
    this.unitCode = project.unitCode();
    this.status = MonitoringStatus.OPEN;
    this.ruleSetId = rules.id();
    this.ruleSetVersion = rules.version();
    this.money = Amounts.NONE;
    this.lines = List.of();
  }

  /** Takes the approved rows over; what was stated stays with the row of the same name. */
  public void follow(ApprovedTargets targets) {
    List<MonitoringLine> rows = new ArrayList<>();
    for (TargetIndicator indicator : targets.indicators()) {
      MonitoringLine blank = MonitoringLine.blank(rows.size() + 1, indicator);
      rows.add(blank.amongst(rows, lines).map(blank::replacing).orElse(blank));
    }
    this.lines = List.copyOf(rows);
    this.targetVersion = targets.version();
  }

  /** Proposes what the last monitoring stated. */
  public void prefill(Monitoring last) {
    this.lines =
        lines.stream()
            .map(line -> line.amongst(lines, last.lines).map(line::after).orElse(line))
            .toList();
    this.executionCause = last.executionCause;
    this.executionRemedy = last.executionRemedy;
  }

  /** Takes the ledger's balances at the month's end. */
  public void follow(Amounts balances) {
    this.money = balances;
  }

  /** True when {@link #follow(Project)} would change it, or the project's end would end it. */
  boolean differsFrom(Project project) {
    boolean same =
        departmentCode.equals(project.departmentCode())
            && unitCode.equals(project.unitCode())
            && projectName.equals(project.name());
    return !same || (project.cancelled() && status.inFilling());
  }

  /** Follows the project's department, unit and name. */
  public void follow(Project project) {
    this.departmentCode = project.departmentCode();
    this.unitCode = project.unitCode();
    this.projectName = project.name();
  }

  /** Sets the day until which the unit should submit. */
  public void dueBy(@Nullable LocalDate day) {
    this.deadline = day;
  }

  /** Takes what the unit states. */
  public void fill(List<MonitoringLine> rows, @Nullable String cause, @Nullable String remedy) {
    this.lines = List.copyOf(rows);
    this.executionCause = cause;
    this.executionRemedy = remedy;
    this.takenOver = false;
  }

  /** Takes what a published form states. */
  public void takeOver(List<MonitoringLine> rows, @Nullable String cause, @Nullable String remedy) {
    fill(rows, cause, remedy);
    this.takenOver = true;
  }

  /** Whether a published form states it, and not the unit. */
  public boolean takenOver() {
    return takenOver;
  }

  /** Takes the lights of the present facts. */
  public void light(RuleSet rules) {
    this.lights = LightSheet.of(money, lines, month, rules);
    this.light = lights.worst().orElse(null);
    this.lowestProgress = lights.lowestProgress().orElse(null);
  }

  /** Goes on to a state; the caller has checked that the present one allows it. */
  public void become(MonitoringStatus next) {
    this.status = next;
  }

  /** Number of the next event, from 1 without gaps. */
  public long nextSequence() {
    return ++sequence;
  }

  public UUID id() {
    return id;
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

  public int month() {
    return month;
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

  public MonitoringStatus status() {
    return status;
  }

  public @Nullable LocalDate deadline() {
    return deadline;
  }

  public RuleSetReference ruleSet() {
    return new RuleSetReference(ruleSetId, ruleSetVersion);
  }

  public int targetVersion() {
    return targetVersion;
  }

  public Amounts money() {
    return money;
  }

  public @Nullable String executionCause() {
    return executionCause;
  }

  public @Nullable String executionRemedy() {
    return executionRemedy;
  }

  public List<MonitoringLine> lines() {
    return lines;
  }

  public LightSheet lights() {
    return lights;
  }

  public @Nullable Light light() {
    return light;
  }

  /** True when it should have been submitted before this day. */
  public boolean overdue(LocalDate today) {
    return status.inFilling() && deadline != null && deadline.isBefore(today);
  }

  /** 409 STATE_FORBIDS unless the unit may still fill it. */
  public void requireFilling(String zh, String en) {
    if (!status.inFilling()) {
      throw MonitoringRefusal.STATE_FORBIDS.problem(
          Map.of("status", status, "act", new LocalText(zh, en)));
    }
  }

  /** 409 STATE_FORBIDS unless it was submitted. */
  public void requireSubmitted(String zh, String en) {
    if (status != MonitoringStatus.SUBMITTED) {
      throw MonitoringRefusal.STATE_FORBIDS.problem(
          Map.of("status", status, "act", new LocalText(zh, en)));
    }
  }
}
