package io.districtbudget.assessment.projection;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.Counted;
import java.math.BigDecimal;
import java.util.Map;

/** What a project's money adds to the dashboards of its department and unit. */
record CountedBudget(
    int year,
    String department,
    String unit,
    String status,
    BigDecimal yearStart,
    BigDecimal fullYear,
    BigDecimal executed)
    implements Counted {

  @Override
  public Contribution contribution(String division) {
    return new Contribution(
        division,
        year,
        department,
        unit,
        Map.of(
            "projects",
            BigDecimal.ONE,
            "cancelled",
            Project.CANCELLED.equals(status) ? BigDecimal.ONE : BigDecimal.ZERO,
            "yearStart",
            yearStart,
            "fullYear",
            fullYear,
            "executed",
            executed));
  }
}
