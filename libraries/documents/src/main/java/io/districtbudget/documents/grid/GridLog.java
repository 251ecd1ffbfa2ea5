package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.Message;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was left out or put right in one form, and what is missing in it. */
final class GridLog {

  private final List<Repair> repairs = new ArrayList<>();
  private final List<FormProblem> problems = new ArrayList<>();

  void outside(String place, GridRow row) {
    repaired(RepairCode.TEXT_OUTSIDE, place, row);
  }

  void leftover(GridRow row) {
    repaired(RepairCode.TEMPLATE_LEFTOVER, "绩效指标", row);
  }

  void untitled(GridRow row) {
    repairs.add(
        new Repair(
            RepairCode.TITLE_MISSING,
            null,
            null,
            row.line(),
            RepairCode.TITLE_MISSING.message(),
            null,
            null));
  }

  private void repaired(RepairCode code, String place, GridRow row) {
    repairs.add(new Repair(code, null, place, row.line(), code.message(), row.text(), null));
  }

  void missing(boolean condition, ProblemCode code) {
    if (condition) {
      problems.add(new FormProblem(code, null, null, code.message()));
    }
  }

  /** A source of money with which the sources do not add up to the total. */
  void uncounted(String label) {
    Message message = ProblemCode.FUND_ROW_UNKNOWN.message();
    problems.add(
        new FormProblem(
            ProblemCode.FUND_ROW_UNKNOWN,
            null,
            null,
            new Message(message.zh() + "：" + label, message.en() + ": " + label)));
  }

  void missingInRow(ProblemCode code, int row) {
    problems.add(new FormProblem(code, row, null, code.message()));
  }

  List<Repair> repairs() {
    return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }

  List<FormProblem> problems() {
    return List.copyOf(problems);
  }
}
