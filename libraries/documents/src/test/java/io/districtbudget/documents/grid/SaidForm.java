package io.districtbudget.documents.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.document.IndicatorProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form says, a line for each thing: {@code key=value}; a row by its cells. */
final class SaidForm {

  private final List<String> lines = new ArrayList<>();

  SaidForm(Form form) {
    add("kind", form.kind());
    add("year", form.year());
    add("framework", form.framework());
    project(form.project());
    add("goal", form.annualGoal());
    add("overallGoal", form.overallGoal());
    add("result", form.goalResult());
    add("printedTotal", form.printedTotal());
    money(form.budget());
    add("period", form.periodTargets() == null ? 0 : form.periodTargets().size());
    add(
        "problems",
        form.problems().stream()
            .map(problem -> problem.code().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ")));
    form.repairs().forEach(repair -> add("repair", repair.code()));
    add("rows", form.indicators().size());
    form.indicators().forEach(this::row);
  }

  private void project(FormProject project) {
    add("project", project.name());
    add("department", project.department());
    add("unit", project.unit());
    add("start", project.startDate());
    add("end", project.endDate());
  }

  private void money(FormBudget budget) {
    add("projectTotal", budget.projectTotal());
    add("total", columns(budget.total()));
    add("appropriation", columns(budget.appropriation()));
    add("carryOver", columns(budget.carryOver()));
    add("other", columns(budget.other()));
    add("printedRate", budget.printedRate());
    add("printedScore", budget.printedScore());
    add("printedWeight", budget.printedWeight());
    if (budget.monitored() != null) {
      add("month", budget.monitored().month());
      add("expected", budget.monitored().expected());
    }
    budget
        .sources()
        .forEach(
            fund -> {
              BigDecimal full = fund.amounts().fullYear();
              BigDecimal meant = full == null ? fund.amounts().yearStart() : full;
              add("source", fund.source() + " " + meant);
            });
  }

  private static String columns(FundColumns columns) {
    return Stream.of(columns.yearStart(), columns.fullYear(), columns.executed())
        .map(amount -> amount == null ? "-" : amount.toPlainString())
        .collect(Collectors.joining("|"));
  }

  private void row(FormIndicator row) {
    add(
        "row",
        cells(
            row.level1(),
            row.level2(),
            row.name(),
            row.target(),
            row.actual(),
            points(row.weight()),
            points(row.score()),
            row.reason()));
    IndicatorProgress progress = row.progress();
    if (progress != null) {
      add(
          "progress",
          cells(
              progress.value(),
              progress.expected(),
              progress.possibility() == null ? "" : progress.possibility().name(),
              String.join(",", progress.causes()),
              row.reason()));
    }
  }

  private static @Nullable String points(@Nullable BigDecimal points) {
    return points == null ? null : points.stripTrailingZeros().toPlainString();
  }

  private static String cells(@Nullable String... cells) {
    return Stream.of(cells).map(cell -> cell == null ? "" : cell).collect(Collectors.joining("|"));
  }

  private void add(String key, @Nullable Object value) {
    lines.add(key + "=" + (value == null ? "-" : value));
  }

  /** All but what was put right. */
  Stream<String> lines() {
    return lines.stream().filter(line -> !line.startsWith("repair="));
  }

  /** Whether this is among what it says; a row may be told by its first cells. */
  void says(String expected) {
    assertThat(lines).anyMatch(line -> matches(line, expected));
  }

  /** Whether its rows are these, in this order, where any are told. */
  void hasRows(List<String> expected) {
    List<String> rows = expected.stream().filter(line -> line.startsWith("row=")).toList();
    List<String> read = lines.stream().filter(line -> line.startsWith("row=")).toList();
    if (!rows.isEmpty()) {
      assertThat(read).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(matches(read.get(i), rows.get(i))).as(read.get(i)).isTrue();
      }
    }
  }

  private static boolean matches(String line, String expected) {
    if (!expected.startsWith("row=")) {
      return line.equals(expected);
    }
    String[] cells = line.split("\\|", -1);
    String[] wanted = expected.split("\\|", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= cells.length || !(wanted[i].equals("*") || wanted[i].equals(cells[i]))) {
        return false;
      }
    }
    return true;
  }
}
