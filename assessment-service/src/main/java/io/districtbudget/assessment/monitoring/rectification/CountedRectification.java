package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.Counted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a rectification adds to the dashboards of its department and unit. */
record CountedRectification(
    int year, String department, String unit, RectificationStatus status, LocalDate deadline)
    implements Counted {

  /** The same columns of stored rows, for {@link io.districtbudget.assessment.figures.Recount}. */
  static final String SELECT =
      "select r.year, r.departmentCode, r.unitCode, r.status, r.deadline from Rectification r"
          + " where r.year between :from and :to";

  static CountedRectification of(Rectification rectification) {
    return new CountedRectification(
        rectification.year(),
        rectification.departmentCode(),
        rectification.unitCode(),
        rectification.status(),
        rectification.deadline());
  }

  @Override
  public Contribution contribution(String division) {
    Map<String, BigDecimal> values = new HashMap<>();
    values.put("rectification:" + status, BigDecimal.ONE);
    if (status.awaitsAnswer()) {
      values.put("rectificationDue:" + deadline, BigDecimal.ONE);
    }
    return new Contribution(division, year, department, unit, values);
  }
}
