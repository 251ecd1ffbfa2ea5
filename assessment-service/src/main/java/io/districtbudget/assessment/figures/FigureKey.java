package io.districtbudget.assessment.figures;

import java.util.Comparator;

/**
 * 一项看板数据 (a figure) of a department, or of one of its units.
 *
 * @param unit empty in the row that adds all units of a department up
 */
record FigureKey(String division, int year, String department, String unit, String name)
    implements Comparable<FigureKey> {

  /** Stands for the unit in the row that adds all units of a department up. */
  static final String WHOLE_DEPARTMENT = "";

  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::division)
          .thenComparingInt(FigureKey::year)
          .thenComparing(FigureKey::department)
          .thenComparing(FigureKey::unit)
          .thenComparing(FigureKey::name);

  static FigureKey ofDepartment(Contribution to, String name) {
    return new FigureKey(to.division(), to.year(), to.department(), WHOLE_DEPARTMENT, name);
  }

  static FigureKey ofUnit(Contribution to, String name) {
    return new FigureKey(to.division(), to.year(), to.department(), to.unit(), name);
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
