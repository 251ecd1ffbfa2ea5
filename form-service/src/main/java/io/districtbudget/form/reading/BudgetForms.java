package io.districtbudget.form.reading;

import io.districtbudget.form.departmentbudget.BudgetDocument;
import io.districtbudget.form.departmentbudget.ReadBudget;
import io.districtbudget.form.document.Form;
import io.districtbudget.form.document.FormBudget;
import io.districtbudget.form.document.FormKind;
import io.districtbudget.form.document.FormProblem;
import io.districtbudget.form.document.FormProblem.ProblemCode;
import io.districtbudget.form.document.FormProject;
import io.districtbudget.form.document.FundColumns;
import io.districtbudget.form.document.budget.DepartmentBudget;
import io.districtbudget.form.document.budget.TargetTable;
import io.districtbudget.form.level.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Department budgets as forms: behind the target tables that are printed with them. */
final class BudgetForms {

  private static final FundColumns NOTHING =
      new FundColumns(null, null, null, new FundColumns.Printed(null, null, null));

  private BudgetForms() {}

  /** The forms of the document with its department budgets at their end. */
  static List<Form> added(List<Form> forms, BudgetDocument document) {
    List<Form> all = new ArrayList<>(forms);
    for (ReadBudget read : document.budgets()) {
      List<TargetTable> tables =
          forms.stream()
              .filter(form -> document.budgets().size() == 1 || belongs(form, read))
              .filter(form -> form.kind() == FormKind.DECLARATION)
              .map(BudgetForms::targetTable)
              .toList();
      all.add(form(all.size() + 1, read, read.budget().withTargetTables(tables)));
    }
    return all;
  }

  /** In a book of several budgets a table belongs to the department that it names. */
  private static boolean belongs(Form form, ReadBudget read) {
    String department = form.project().department();
    String other = read.department();
    if (department == null || other == null) {
      return false;
    }
    String plain = department.replaceAll("\\s*[(（]\\s*汇总\\s*[)）]", "");
    return other.contains(plain) || plain.contains(other);
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

  private static Form form(int position, ReadBudget read, DepartmentBudget budget) {
    int layout = Objects.requireNonNullElse(read.year(), 0);
    return new Form(
        position,
        FormKind.DEPARTMENT_BUDGET,
        layout,
        read.year(),
        Framework.F2021.id(),
        new FormProject(null, null, null, read.department(), null, null, null, null),
        new FormBudget("元", null, NOTHING, NOTHING, NOTHING, NOTHING, null, null, null),
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        read.repairs(),
        problems(read),
        budget);
  }

  private static List<FormProblem> problems(ReadBudget read) {
    List<FormProblem> problems = new ArrayList<>();
    if (read.year() == null) {
      problems.add(missing(ProblemCode.YEAR_MISSING, read));
    }
    if (read.department() == null) {
      problems.add(missing(ProblemCode.DEPARTMENT_MISSING, read));
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
