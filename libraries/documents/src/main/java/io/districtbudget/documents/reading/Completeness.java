package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.FormProject;
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
    missing(log, absent(project.name()), ProblemCode.PROJECT_NAME_MISSING);
    missing(log, year == null, ProblemCode.YEAR_MISSING);
    missing(log, absent(project.department()), ProblemCode.DEPARTMENT_MISSING);
    missing(log, absent(project.unit()), ProblemCode.UNIT_MISSING);
    missing(log, budget.total().yearStart() == null, ProblemCode.BUDGET_MISSING);
    missing(log, indicators.isEmpty(), ProblemCode.INDICATORS_MISSING);
    missing(log, kind == FormKind.SELF_ASSESSMENT && total == null, ProblemCode.TOTAL_MISSING);
  }

  /** A label without a value says nothing: never an empty name. */
  private static boolean absent(@Nullable String name) {
    return name == null || name.isBlank();
  }

  private static void missing(ReadingLog log, boolean condition, ProblemCode code) {
    if (condition) {
      log.missing(code);
    }
  }
}
