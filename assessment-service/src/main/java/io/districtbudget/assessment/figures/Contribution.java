package io.districtbudget.assessment.figures;

import java.math.BigDecimal;
import java.util.Map;

/**
 * 计入看板的数据 (what one project or assessment adds to the figures of its department and unit).
 *
 * @param division 行政区划代码
 * @param year fiscal year
 * @param department code of the department
 * @param unit code of the unit
 * @param values by name of the figure; names with a colon are counts per kind, as {@code
 *     finding:BUDGET_ZERO}
 */
public record Contribution(
    String division, int year, String department, String unit, Map<String, BigDecimal> values) {

  public Contribution {
    values = Map.copyOf(values);
  }
}
