package io.districtbudget.assessment.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** 财政项目 (project) as this service knows it from events. */
@Entity
public class Project extends PanacheEntityBase {
  static final String CANCELLED = "CANCELLED";

  @Id private UUID id;
  @TenantId private String division;
  @Column private long sequence;
  @Column private String code;
  @Column private String name;
  @Column private @Nullable String category;

  @Column(name = "department_code")
  private String departmentCode;

  @Column(name = "department_name")
  private String departmentName;

  @Column(name = "unit_code")
  private String unitCode;

  @Column(name = "unit_name")
  private String unitName;

  @Column(name = "start_date")
  private @Nullable LocalDate startDate;

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  @Column private String status;
  @Column private String origin;

  /** For Hibernate. */
  protected Project() {}

  Project(ProjectEvent event) {
    this.id = event.projectId();
    take(event);
  }

  /** Takes a newer state; false for a late or repeated event, which changes nothing. */
  boolean apply(ProjectEvent event) {
    if (event.sequence() <= sequence) {
      return false;
    }
    take(event);
    return true;
  }

  private void take(ProjectEvent event) {
    this.sequence = event.sequence();
    this.code = event.code();
    this.name = event.name();
    this.category = event.category();
    this.departmentCode = event.departmentCode();
    this.departmentName = event.departmentName();
    this.unitCode = event.unitCode();
    this.unitName = event.unitName();
    this.startDate = event.startDate();
    this.endDate = event.endDate();
    this.status = event.status();
    this.origin = event.origin();
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

  public @Nullable LocalDate endDate() {
    return endDate;
  }

  public boolean cancelled() {
    return CANCELLED.equals(status);
  }
}
