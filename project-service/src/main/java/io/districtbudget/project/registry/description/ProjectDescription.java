package io.districtbudget.project.registry.description;

import io.districtbudget.project.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 项目申报内容 (project description) of one project in one fiscal year. */
@Entity
@Table(name = "project_description")
public class ProjectDescription {

  @Id private UUID id;
  @TenantId private String division;
  private UUID projectId;
  private int fiscalYear;
  private @Nullable Money amount;

  @JdbcTypeCode(SqlTypes.JSON)
  private Description content;

  private boolean historical;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ProjectDescription() {}

  @SuppressWarnings("NullAway.Init")
  ProjectDescription(UUID projectId, int year, Description content, boolean historical) {
    this.id = UUID.randomUUID();
    this.projectId = projectId;
    this.fiscalYear = year;
    state(content, historical);
  }

  final void state(Description stated, boolean fromDocument) {
    this.content = stated.of(fiscalYear);
    this.amount = stated.amount();
    this.historical = fromDocument;
  }

  /** Whether it says exactly what is stated. */
  boolean says(Description stated) {
    return content.equals(stated.of(fiscalYear));
  }

  public int year() {
    return fiscalYear;
  }

  public Description content() {
    return content;
  }

  /** Whether a published document said it, whose slips are kept. */
  public boolean historical() {
    return historical;
  }

  public long version() {
    return version;
  }
}
