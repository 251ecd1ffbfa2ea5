package io.districtbudget.assessment.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 已批准的绩效目标 (approved targets) of a project's fiscal year: the version in force. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
@Table(name = "approved_targets")
public class ApprovedTargets extends PanacheEntityBase {
  @EmbeddedId private ProjectYear key;
  @TenantId private String division;
  @Column private long sequence;
  @Column private int version;
  @Column private String framework;

  @Column(name = "annual_goal")
  private @Nullable String annualGoal;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private List<TargetIndicator> indicators;

  /** For Hibernate. */
  protected ApprovedTargets() {}

  ApprovedTargets(TargetEvent event) {
    this.key = new ProjectYear(event.projectId(), event.year());
    take(event);
  }

  /**
   * Takes a newer event; false when it brings no new version. Versions are frozen: an event that
   * names the one in force already moves the position alone, whatever else it tells.
   */
  boolean apply(TargetEvent event) {
    if (event.sequence() <= sequence) {
      return false;
    }
    if (event.version() == version) {
      sequence = event.sequence();
      return false;
    }
    take(event);
    return true;
  }

  private void take(TargetEvent event) {
    this.sequence = event.sequence();
    this.version = event.version();
    this.framework = event.framework();
    this.annualGoal = event.annualGoal();
    this.indicators = List.copyOf(event.indicators());
  }

  public ProjectYear key() {
    return key;
  }

  /** Id of the indicator framework; null for targets that came before it was told. */
  public @Nullable String framework() {
    return framework;
  }

  public int version() {
    return version;
  }

  public @Nullable String annualGoal() {
    return annualGoal;
  }

  public List<TargetIndicator> indicators() {
    return indicators;
  }
}
