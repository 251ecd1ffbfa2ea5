package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * 部门预算的一个版本 (version of a department budget): never changed. Its texts are the content without the
 * lines of the tables, which have rows of their own.
 */
@Entity
@Immutable
@Table(name = "department_budget_version")
public class StoredVersion {

  @Id private UUID id;
  @TenantId private String division;
  private UUID budgetId;
  private int number;

  @Column(name = "fiscal_year")
  private int year;

  private @Nullable String title;
  private String fingerprint;
  private @Nullable Money revenue;
  private @Nullable Money expenditure;

  private String texts;

  private String storedBy;
  private OffsetDateTime storedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected StoredVersion() {}

  StoredVersion(
      DepartmentBudget budget,
      DepartmentBudgetContent content,
      ContentJson.Written written,
      String storedBy,
      OffsetDateTime storedAt) {
    this.id = UUID.randomUUID();
    this.budgetId = budget.id();
    this.number = budget.nextVersion();
    this.year = budget.year();
    this.title = content.title();
    this.fingerprint = written.fingerprint();
    this.revenue = Totals.revenue(content);
    this.expenditure = Totals.expenditure(content);
    this.texts = written.texts();
    this.storedBy = storedBy;
    this.storedAt = storedAt;
  }

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  int year() {
    return year;
  }

  @Nullable String title() {
    return title;
  }

  /** SHA-256 of the content: two versions with the same one say the same. */
  String fingerprint() {
    return fingerprint;
  }

  @Nullable Money revenue() {
    return revenue;
  }

  @Nullable Money expenditure() {
    return expenditure;
  }

  /** JSON text. */
  String texts() {
    return texts;
  }

  String storedBy() {
    return storedBy;
  }

  OffsetDateTime storedAt() {
    return storedAt;
  }
}
