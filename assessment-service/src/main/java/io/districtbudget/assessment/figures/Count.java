package io.districtbudget.assessment.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * 计数结果 (what a recount has found).
 *
 * @param checked number of figures that are kept or counted, those of 0 left out
 * @param differences in the order of year, department, unit and name
 */
record Count(long checked, List<Difference> differences) {

  Count {
    differences = List.copyOf(differences);
  }

  /** A figure that is not what its rows say. */
  record Difference(FigureKey figure, BigDecimal kept, BigDecimal counted) {

    /** What is missing from the figure. */
    BigDecimal missing() {
      return counted.subtract(kept);
    }
  }
}
