package io.districtbudget.project.departmentbudget;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * 部门预算 (department budget) of one department and fiscal year, or 单位预算 (unit budget) of one of its
 * units; its versions hold the content.
 */
@Entity
@Table(name = "department_budget")
public class DepartmentBudget {

  @Id private UUID id;
  @TenantId private String division;
  private String departmentCode;
  private @Nullable String unitCode;

  @Column(name = "fiscal_year")
  private int year;

  private int latestVersion;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected DepartmentBudget() {}

  DepartmentBudget(BudgetOwner owner, int year) {
    this.id = UUID.randomUUID();
    this.departmentCode = owner.departmentCode();
    this.unitCode = owner.unitCode();
    this.year = year;
  }

  /** Number of the version that is stored next and holds from now on. */
  int nextVersion() {
    return ++latestVersion;
  }

  UUID id() {
    return id;
  }

  String departmentCode() {
    return departmentCode;
  }

  /** The unit of a unit's budget, null of a department's. */
  @Nullable String unitCode() {
    return unitCode;
  }

  int year() {
    return year;
  }

  int latestVersion() {
    return latestVersion;
  }

  long version() {
    return version;
  }
}
