package io.districtbudget.form.reading;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows out of a form that are none, as a page of a PDF tears one row into two. */
final class RemovedRows {

  private RemovedRows() {}

  /**
   * @param removed positions from 0
   */
  static Form of(Form form, Set<Integer> removed) {
    if (removed.isEmpty()) {
      return form;
    }
    List<FormIndicator> rows = new ArrayList<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      if (!removed.contains(i)) {
        rows.add(form.indicators().get(i));
      }
    }
    return form.with(rows, problems(form, removed));
  }

  private static List<FormProblem> problems(Form form, Set<Integer> removed) {
    List<FormProblem> problems = new ArrayList<>();
    for (FormProblem problem : form.problems()) {
      Integer row = problem.row();
      if (row == null || !removed.contains(row - 1)) {
        problems.add(
            new FormProblem(
                problem.code(), shifted(row, removed), problem.line(), problem.message()));
      }
    }
    return problems;
  }

  private static @Nullable Integer shifted(@Nullable Integer row, Set<Integer> removed) {
    return row == null
        ? null
        : row - (int) removed.stream().filter(place -> place < row - 1).count();
  }
}
