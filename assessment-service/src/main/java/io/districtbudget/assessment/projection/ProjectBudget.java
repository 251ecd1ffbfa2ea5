package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.scoring.Amounts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 项目资金 (money of a project's fiscal year): the balances after the newest entry of the ledger. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields of what it reads.
@Table(name = "project_budget")
public class ProjectBudget extends PanacheEntityBase {
  @EmbeddedId private ProjectYear key;
  @TenantId private String division;
  @Column private long sequence;

  @Column(name = "year_start")
  private BigDecimal yearStart;

  @Column(name = "full_year")
  private BigDecimal fullYear;

  @Column private BigDecimal executed;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private List<FundBalance> funds;

  @Column(name = "last_hash")
  private @Nullable String lastHash;

  @Column(name = "counted_department")
  private @Nullable String countedDepartment;

  @Column(name = "counted_unit")
  private @Nullable String countedUnit;

  /** For Hibernate. */
  protected ProjectBudget() {}

  ProjectBudget(BudgetEvent event) {
    this.key = new ProjectYear(event.projectId(), event.year());
    take(event);
  }

  /** Takes newer balances; false for a late or repeated event, which changes nothing. */
  boolean apply(BudgetEvent event) {
    if (event.sequence() <= sequence) {
      return false;
    }
    take(event);
    return true;
  }

  private void take(BudgetEvent event) {
    this.sequence = event.sequence();
    this.yearStart = event.balances().yearStart();
    this.fullYear = event.balances().fullYear();
    this.executed = event.balances().executed();
    this.funds = List.copyOf(event.balances().funds());
    this.lastHash = event.entry().hash();
  }

  /** What the dashboards hold of it at present. */
  Optional<Contribution> counted(String ofDivision, boolean cancelled) {
    if (countedDepartment == null || countedUnit == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CountedBudget(
                key.year(),
                countedDepartment,
                countedUnit,
                cancelled ? Project.CANCELLED : "",
                yearStart,
                fullYear,
                executed)
            .contribution(ofDivision));
  }

  /** From now on it counts for this project's department and unit; null: for nobody yet. */
  void countFor(@Nullable Project project) {
    this.countedDepartment = project == null ? null : project.departmentCode();
    this.countedUnit = project == null ? null : project.unitCode();
  }

  public ProjectYear key() {
    return key;
  }

  /** Number of the newest ledger entry that was applied. */
  public long sequence() {
    return sequence;
  }

  /** Hash of that entry as its event told it; null when it told none. */
  public @Nullable String lastHash() {
    return lastHash;
  }

  public Amounts amounts() {
    return new Amounts(yearStart, fullYear, executed);
  }

  public List<FundBalance> funds() {
    return funds;
  }
}
