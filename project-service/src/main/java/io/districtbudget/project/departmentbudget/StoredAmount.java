package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Amount;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One printed amount of a line, in 元 besides. */
@Entity
@Immutable
@Table(name = "department_budget_amount")
public class StoredAmount {

  @Id private UUID id;
  @TenantId private String division;
  private UUID versionId;

  @Column(name = "fiscal_year")
  private int year;

  @Enumerated(EnumType.STRING)
  private TableKind tableKind;

  private int lineNumber;
  private int position;
  private String columnKey;
  private String printed;
  private @Nullable Money amount;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected StoredAmount() {}

  StoredAmount(StoredVersion version, TableKind table, Line line, int position) {
    Amount printedAmount = line.amounts().get(position);
    this.id = UUID.randomUUID();
    this.versionId = version.id();
    this.year = version.year();
    this.tableKind = table;
    this.lineNumber = line.number();
    this.position = position;
    this.columnKey = printedAmount.column();
    this.printed = printedAmount.printed();
    this.amount = printedAmount.amount();
  }

  TableKind table() {
    return tableKind;
  }

  int lineNumber() {
    return lineNumber;
  }

  Amount asAmount() {
    return new Amount(columnKey, printed, amount);
  }
}
