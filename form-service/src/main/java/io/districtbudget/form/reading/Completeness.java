package io.districtbudget.form.reading;

import io.districtbudget.form.document.FormBudget;
import io.districtbudget.form.document.FormIndicator;
import io.districtbudget.form.document.FormKind;
import io.districtbudget.form.document.FormProblem.ProblemCode;
import io.districtbudget.form.document.FormProject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form must say; each thing that is missing is named. */
final class Completeness {

  private Completeness() {}

  static void check(
      ReadingLog log,
      FormKind kind,
      @Nullable Integer year,
      FormProject project,
      FormBudget budget,
      List<FormIndicator> indicators,
      @Nullable String total) {
    missing(log, project.name() == null, ProblemCode.PROJECT_NAME_MISSING);
    missing(log, year == null, ProblemCode.YEAR_MISSING);
    missing(log, project.department() == null, ProblemCode.DEPARTMENT_MISSING);
    missing(log, project.unit() == null, ProblemCode.UNIT_MISSING);
    missing(log, budget.total().yearStart() == null, ProblemCode.BUDGET_MISSING);
    missing(log, indicators.isEmpty(), ProblemCode.INDICATORS_MISSING);
    missing(log, kind == FormKind.SELF_ASSESSMENT && total == null, ProblemCode.TOTAL_MISSING);
  }

  private static void missing(ReadingLog log, boolean condition, ProblemCode code) {
    if (condition) {
      log.missing(code);
    }
  }
}
