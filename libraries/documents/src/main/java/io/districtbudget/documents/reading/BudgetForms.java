package io.districtbudget.documents.reading;

import io.districtbudget.documents.departmentbudget.BudgetDocument;
import io.districtbudget.documents.departmentbudget.ReadBudget;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.document.budget.TargetTable;
import io.districtbudget.documents.level.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Department budgets as forms: behind the target tables that are printed with them. */
final class BudgetForms {

  private static final FundColumns NOTHING =
      new FundColumns(null, null, null, new FundColumns.Printed(null, null, null));

  private BudgetForms() {}

  /** The forms of the document with its budgets at their end. */
  static List<Form> added(List<Form> forms, BudgetDocument document) {
    List<Form> all = new ArrayList<>(forms);
    for (ReadBudget read : document.budgets()) {
      List<TargetTable> tables =
          forms.stream()
              .filter(form -> document.budgets().size() == 1 || belongs(form, read, document))
              .filter(form -> form.kind() == FormKind.DECLARATION)
              .map(BudgetForms::targetTable)
              .toList();
      all.add(form(all.size() + 1, read, department(read, tables, document), tables));
    }
    return all;
  }

  /**
   * In a book a table belongs to the budget of the unit that it names, else to the department's.
   */
  private static boolean belongs(Form form, ReadBudget read, BudgetDocument document) {
    if (read.kind() == FormKind.UNIT_BUDGET) {
      return named(form.project().unit(), read.owner());
    }
    boolean ofUnit =
        document.budgets().stream()
            .filter(other -> other.kind() == FormKind.UNIT_BUDGET)
            .anyMatch(other -> named(form.project().unit(), other.owner()));
    return !ofUnit && named(form.project().department(), read.owner());
  }

  private static boolean named(@Nullable String name, @Nullable String other) {
    if (name == null || other == null) {
      return false;
    }
    String plain = plain(name);
    return other.endsWith(plain) || plain.endsWith(other);
  }

  private static String plain(String name) {
    return name.replaceAll("\\s*[(（]\\s*汇总\\s*[)）]", "").replaceAll("\\s", "");
  }

  /**
   * The department: of a unit's budget as the cover says it, else the one that its target tables
   * name, else the one whose budget in the same document lists the unit.
   */
  private static @Nullable String department(
      ReadBudget read, List<TargetTable> tables, BudgetDocument document) {
    if (read.kind() != FormKind.UNIT_BUDGET) {
      return read.owner();
    }
    if (read.departmentOfUnit() != null) {
      return read.departmentOfUnit();
    }
    List<String> printed =
        tables.stream().map(TargetTable::department).filter(Objects::nonNull).distinct().toList();
    if (printed.size() == 1) {
      return printed.get(0);
    }
    return document.budgets().stream()
        .filter(other -> other.kind() == FormKind.DEPARTMENT_BUDGET)
        .filter(other -> other.budget().units().stream().anyMatch(u -> named(u, read.owner())))
        .map(ReadBudget::owner)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static TargetTable targetTable(Form form) {
    FundColumns total = form.budget().total();
    return new TargetTable(
        form.form(),
        form.project().name(),
        form.project().department(),
        form.project().unit(),
        form.budget().moneyUnit(),
        total.printed().yearStart(),
        total.yearStart());
  }

  private static Form form(
      int position, ReadBudget read, @Nullable String department, List<TargetTable> tables) {
    boolean ofUnit = read.kind() == FormKind.UNIT_BUDGET;
    boolean kept = read.kind() != FormKind.FINAL_ACCOUNTS;
    return new Form(
        position,
        read.kind(),
        Objects.requireNonNullElse(read.year(), 0),
        read.year(),
        Framework.F2021.id(),
        new FormProject(
            null, null, null, department, ofUnit ? read.owner() : null, null, null, null),
        new FormBudget("元", null, NOTHING, NOTHING, NOTHING, NOTHING, null, null, null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        kept ? read.repairs() : List.of(),
        problems(read),
        kept ? read.budget().withTargetTables(tables) : null);
  }

  private static List<FormProblem> problems(ReadBudget read) {
    if (read.kind() == FormKind.FINAL_ACCOUNTS) {
      return List.of(missing(ProblemCode.FINAL_ACCOUNTS, read));
    }
    List<FormProblem> problems = new ArrayList<>();
    if (read.year() == null) {
      problems.add(missing(ProblemCode.YEAR_MISSING, read));
    }
    if (read.owner() == null) {
      boolean ofUnit = read.kind() == FormKind.UNIT_BUDGET;
      problems.add(
          missing(ofUnit ? ProblemCode.UNIT_MISSING : ProblemCode.DEPARTMENT_MISSING, read));
    }
    if (read.budget().tables().isEmpty()) {
      problems.add(missing(ProblemCode.BUDGET_TABLES_MISSING, read));
    }
    return problems;
  }

  private static FormProblem missing(ProblemCode code, ReadBudget read) {
    return new FormProblem(code, null, read.line(), code.message());
  }
}
