package io.districtbudget.assessment.departmentform;

import io.districtbudget.assessment.departmentform.DepartmentFormResponse.Difference;
import io.districtbudget.assessment.departmentform.DepartmentFormResponse.Ledger;
import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.assessment.scores.AmountsEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 项目支出 (the money of a department's projects) by the ledger, held against what a form prints. */
@ApplicationScoped
class ProjectMoney {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int CENTS = 2;

  private final FigureLookup figures;

  ProjectMoney(FigureLookup figures) {
    this.figures = figures;
  }

  /** What the ledger knows of the department's year, beside the form's 项目支出. */
  Ledger beside(String department, int year, DepartmentFormEntry form) {
    Map<String, BigDecimal> sums = new HashMap<>();
    figures
        .departments(year, year, department)
        .forEach(line -> sums.merge(line.name(), line.value(), BigDecimal::add));
    BigDecimal fullYear = sums.getOrDefault("fullYear", BigDecimal.ZERO);
    BigDecimal executed = sums.getOrDefault("executed", BigDecimal.ZERO);
    return new Ledger(
        sums.getOrDefault("projects", BigDecimal.ZERO).longValueExact(),
        yuan(sums.getOrDefault("yearStart", BigDecimal.ZERO)),
        yuan(fullYear),
        yuan(executed),
        rate(fullYear, executed),
        form.projects().flatMap(printed -> differences(printed, sums).stream()).toList());
  }

  private static List<Difference> differences(
      AmountsEntry printed, Map<String, BigDecimal> ledger) {
    List<Difference> found = new ArrayList<>();
    add(found, "yearStart", printed.yearStart(), ledger);
    add(found, "fullYear", printed.fullYear(), ledger);
    add(found, "executed", printed.executed(), ledger);
    return found;
  }

  private static void add(
      List<Difference> found,
      String column,
      @Nullable BigDecimal printed,
      Map<String, BigDecimal> ledger) {
    BigDecimal known = ledger.getOrDefault(column, BigDecimal.ZERO);
    if (printed != null && printed.compareTo(known) != 0) {
      found.add(new Difference(column, yuan(printed), yuan(known), yuan(printed.subtract(known))));
    }
  }

  private static String rate(BigDecimal budget, BigDecimal executed) {
    return budget.signum() <= 0
        ? "0.00"
        : executed.multiply(HUNDRED).divide(budget, CENTS, RoundingMode.CEILING).toPlainString();
  }

  private static String yuan(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.UNNECESSARY).toPlainString();
  }
}
