package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.Message;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.documents.document.RepairCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was repaired in one form and what is missing in it. */
final class ReadingLog {

  private final List<Repair> repairs = new ArrayList<>();
  private final List<FormProblem> problems = new ArrayList<>();

  void repaired(
      RepairCode code, String place, int line, @Nullable String before, @Nullable String after) {
    repairs.add(new Repair(code, null, place, line, code.message(), before, after));
  }

  void repairedRow(
      RepairCode code, int row, int line, @Nullable String before, @Nullable String after) {
    repairs.add(new Repair(code, row, null, line, code.message(), before, after));
  }

  void missing(ProblemCode code) {
    problems.add(new FormProblem(code, null, null, code.message()));
  }

  void missingInRow(ProblemCode code, @Nullable Integer row, int line) {
    problems.add(new FormProblem(code, row, line, code.message()));
  }

  /** A row of money that belongs to none of the known sources. */
  void unknownFund(int line, String row) {
    fund(ProblemCode.FUND_ROW_UNKNOWN, line, row);
  }

  /** A second row of money of one source, which is not counted. */
  void repeatedFund(int line, String row) {
    fund(ProblemCode.FUND_ROW_REPEATED, line, row);
  }

  private void fund(ProblemCode code, int line, String row) {
    Message message = code.message();
    problems.add(
        new FormProblem(
            code, null, line, new Message(message.zh() + "：" + row, message.en() + ": " + row)));
  }

  /** In the order of the document. */
  List<Repair> repairs() {
    return repairs.stream().sorted(Comparator.comparingInt(Repair::line)).toList();
  }

  List<FormProblem> problems() {
    return List.copyOf(problems);
  }
}
