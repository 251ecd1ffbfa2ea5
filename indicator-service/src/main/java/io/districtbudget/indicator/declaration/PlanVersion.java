package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.framework.Framework;
import io.districtbudget.indicator.plan.Plan;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** 申报版本 (version of a declaration): in work until it is approved, then frozen. */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

  @Id private UUID id;
  @TenantId private String division;
  private UUID declarationId;
  private int number;
  private String framework;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  private @Nullable String overallGoal;
  private @Nullable String annualGoal;
  private boolean weightsProposed;
  private @Nullable String approvedBy;
  private @Nullable OffsetDateTime approvedAt;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "planned_indicator", joinColumns = @JoinColumn(name = "version_id"))
  @OrderColumn(name = "number")
  @ListIndexBase(1)
  private List<IndicatorRow> indicators = new ArrayList<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected PlanVersion() {}

  PlanVersion(Declaration declaration, Origin origin, Plan plan) {
    this.id = UUID.randomUUID();
    this.declarationId = declaration.id();
    this.number = declaration.latestVersion();
    this.origin = origin;
    this.framework = plan.framework().id();
    replace(plan);
  }

  /** Takes over another content; only before the approval, which the database enforces too. */
  final void replace(Plan plan) {
    if (approvedAt != null) {
      throw new IllegalStateException("version is frozen: " + id);
    }
    framework = plan.framework().id();
    overallGoal = plan.overallGoal();
    annualGoal = plan.annualGoal();
    weightsProposed = plan.weightsProposed();
    indicators.clear();
    plan.indicators().forEach(indicator -> indicators.add(new IndicatorRow(indicator)));
  }

  /** Whether it has the very content, whoever entered it. */
  boolean says(Plan other) {
    return framework.equals(other.framework().id()) && plan(other.framework()).equals(other);
  }

  /** Freezes it. */
  void approve(String actor, OffsetDateTime at) {
    approvedBy = actor;
    approvedAt = at;
  }

  /** The content, with the framework that it names. */
  Plan plan(Framework of) {
    return new Plan(
        of,
        overallGoal,
        annualGoal,
        weightsProposed,
        indicators.stream().map(IndicatorRow::asIndicator).toList());
  }

  public int number() {
    return number;
  }

  public String framework() {
    return framework;
  }

  public Origin origin() {
    return origin;
  }

  /** Who approved it, or null while it is in work. */
  public @Nullable String approvedBy() {
    return approvedBy;
  }

  /** When it was approved, or null while it is in work. */
  public @Nullable OffsetDateTime approvedAt() {
    return approvedAt;
  }

  int size() {
    return indicators.size();
  }
}
