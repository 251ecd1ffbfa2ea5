package io.districtbudget.assessment.figures;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** Figures that contributions add up to; as many as there are departments, units and kinds. */
final class Sums {
  private final SortedMap<FigureKey, BigDecimal> values = new TreeMap<>();

  void add(Contribution contribution) {
    contribution.values().forEach((name, value) -> add(contribution, name, value));
  }

  void subtract(Contribution contribution) {
    contribution.values().forEach((name, value) -> add(contribution, name, value.negate()));
  }

  private void add(Contribution to, String name, BigDecimal value) {
    add(FigureKey.ofDepartment(to, name), value);
    add(FigureKey.ofUnit(to, name), value);
  }

  void add(FigureKey figure, BigDecimal value) {
    values.merge(figure, value, BigDecimal::add);
  }

  void clear() {
    values.clear();
  }

  /** In the order of their keys. */
  SortedMap<FigureKey, BigDecimal> values() {
    return values;
  }
}
