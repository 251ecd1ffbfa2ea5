package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.answers.IndicatorRow;
import io.districtbudget.support.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 批复的指标行 (approved rows) that a form reports on: none may be another than approved. */
final class ApprovedRows {

  private ApprovedRows() {}

  /**
   * The place among the approved rows of each row of the form.
   *
   * @throws io.districtbudget.form.remote.ServiceRefusal with every row that was not approved
   */
  static <R extends IndicatorRow> int[] of(Form form, List<R> standing, List<Finding> findings) {
    Rows<R> approved = new Rows<>(standing);
    int[] places = new int[form.indicators().size()];
    List<Problem.Error> errors = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      FormIndicator printed = form.indicators().get(i);
      places[i] = approved.take(printed.level2(), printed.name());
      if (places[i] < 0) {
        errors.add(unknown(i, printed.name()));
      } else {
        fixed(findings, i + 1, printed, approved.at(places[i]));
      }
    }
    if (!errors.isEmpty()) {
      String all = String.join("；", errors.stream().map(Problem.Error::message).toList());
      throw Refusals.rule(
          "INDICATOR_UNKNOWN",
          all + "。",
          errors.size() + " rows are not among the approved indicators.",
          errors);
    }
    return places;
  }

  private static Problem.Error unknown(int index, String name) {
    return new Problem.Error(
        "/indicators/" + index,
        "INDICATOR_UNKNOWN",
        "第 %d 行“%s”不在批复的指标中".formatted(index + 1, name),
        name);
  }

  private static void fixed(
      List<Finding> findings, int row, FormIndicator printed, IndicatorRow approved) {
    String target = Rows.text(approved.target());
    if (printed.target() != null && target != null && !Rows.same(printed.target(), target)) {
      findings.add(Told.fixed("指标值", row, printed.target(), target));
    }
    BigDecimal weight = approved.weight();
    if (printed.weight() != null && weight != null && printed.weight().compareTo(weight) != 0) {
      findings.add(Told.fixed("分值", row, printed.weight().toPlainString(), weight.toPlainString()));
    }
  }
}
