package io.districtbudget.form.writing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FundColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form as the list of its cells, each with its place: two forms are the same if these are. */
final class CellForCell {

  private final List<String> cells = new ArrayList<>();

  private CellForCell() {}

  static List<String> of(Form form) {
    CellForCell all = new CellForCell();
    all.cell("kind", form.kind());
    all.cell("year", form.year());
    all.cell("name", form.project().name());
    all.cell("department", form.project().department());
    all.cell("unit", form.project().unit());
    all.cell("category", form.project().category());
    all.cell("nature", form.project().nature());
    all.cell("start", form.project().startDate());
    all.cell("end", form.project().endDate());
    all.cell("projectTotal", plain(form.budget().projectTotal()));
    all.money("total", form.budget().total());
    all.money("appropriation", form.budget().appropriation());
    all.money("carryOver", form.budget().carryOver());
    all.money("other", form.budget().other());
    all.cell("rate", form.budget().printedRate());
    all.cell("executionScore", form.budget().printedScore());
    all.cell("executionWeight", form.budget().printedWeight());
    all.cell("overallGoal", form.overallGoal());
    all.cell("annualGoal", form.annualGoal());
    all.cell("goalResult", form.goalResult());
    form.indicators().forEach(all::indicator);
    all.cell("printedTotal", form.printedTotal());
    return all.cells;
  }

  /** What stands otherwise in the other form, cell by cell. */
  static List<String> differences(Form form, Form other) {
    List<String> left = of(form);
    List<String> right = of(other);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = i < left.size() ? left.get(i) : "nothing";
      String two = i < right.size() ? right.get(i) : "nothing";
      if (!one.equals(two)) {
        differences.add(one + " | " + two);
      }
    }
    return differences;
  }

  private void money(String row, FundColumns columns) {
    cell(row + ".yearStart", plain(columns.yearStart()));
    cell(row + ".fullYear", plain(columns.fullYear()));
    cell(row + ".executed", plain(columns.executed()));
  }

  private void indicator(FormIndicator row) {
    cell("indicator.level1", row.level1());
    cell("indicator.level2", row.level2());
    cell("indicator.name", row.name());
    cell("indicator.target", row.target());
    cell("indicator.actual", row.actual());
    cell("indicator.weight", plain(row.weight()));
    cell("indicator.score", plain(row.score()));
    cell("indicator.reason", row.reason());
  }

  private void cell(String place, @Nullable Object value) {
    cells.add(place + "=" + value);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
