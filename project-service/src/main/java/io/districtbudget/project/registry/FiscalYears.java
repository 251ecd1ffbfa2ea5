package io.districtbudget.project.registry;

import java.util.List;
import java.util.stream.Stream;

/** 会计年度 (fiscal years) as the database joins them by commas. */
final class FiscalYears {

  private FiscalYears() {}

  /** Read as an array, Hibernate's cache of plans fails at the second list of the same kind. */
  static List<Integer> of(String joined) {
    return Stream.of(joined.split(",")).filter(y -> !y.isEmpty()).map(Integer::valueOf).toList();
  }
}
