package io.districtbudget.indicator.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * 财政项目 (project) as its events describe it: only what this service needs to let somebody in, and to
 * hold deadlines against. Written by {@link ProjectProjection} alone.
 */
@Entity
@Immutable
@Table(name = "known_project")
public class KnownProject {

  private static final String CANCELLED = "CANCELLED";

  @Id private UUID id;
  @TenantId private String division;
  private String code;
  private String name;
  private String departmentCode;
  private String unitCode;
  private @Nullable LocalDate startDate;
  private @Nullable LocalDate endDate;
  private String status;
  private long sequence;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected KnownProject() {}

  /** Refuses with 409 PROJECT_CANCELLED what a cancelled project no longer allows. */
  public void requireActive() {
    if (!active()) {
      throw ProjectRefusal.PROJECT_CANCELLED.problem(Map.of("project", name));
    }
  }

  /** Whether it goes on. */
  public boolean active() {
    return !CANCELLED.equals(status);
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String departmentCode() {
    return departmentCode;
  }

  public String unitCode() {
    return unitCode;
  }

  /** The first day of the project, when it is known. */
  public @Nullable LocalDate startDate() {
    return startDate;
  }

  /** The last day of the project, when it is known. */
  public @Nullable LocalDate endDate() {
    return endDate;
  }
}
