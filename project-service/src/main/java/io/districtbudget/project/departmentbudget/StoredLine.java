package io.districtbudget.project.departmentbudget;

import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Line;
import io.districtbudget.project.departmentbudget.DepartmentBudgetContent.Side;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One line of a table of a version. */
@Entity
@Immutable
@Table(name = "department_budget_line")
public class StoredLine {

  @Id private UUID id;
  @TenantId private String division;
  private UUID versionId;

  @Column(name = "fiscal_year")
  private int year;

  @Enumerated(EnumType.STRING)
  private TableKind tableKind;

  private int number;
  private int documentLine;

  @Enumerated(EnumType.STRING)
  private @Nullable Side side;

  private @Nullable String code;
  private @Nullable String name;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected StoredLine() {}

  StoredLine(StoredVersion version, TableKind table, Line line) {
    this.id = UUID.randomUUID();
    this.versionId = version.id();
    this.year = version.year();
    this.tableKind = table;
    this.number = line.number();
    this.documentLine = line.line();
    this.side = line.side();
    this.code = line.code();
    this.name = line.name();
  }

  TableKind table() {
    return tableKind;
  }

  int number() {
    return number;
  }

  Line with(List<DepartmentBudgetContent.Amount> amounts) {
    return new Line(number, documentLine, side, code, name, amounts);
  }
}
