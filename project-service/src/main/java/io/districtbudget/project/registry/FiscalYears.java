package io.districtbudget.project.registry;

import java.util.List;
import java.util.stream.Stream;

/** 会计年度 (fiscal years) as the database joins them by commas. */
final class FiscalYears {

  /** SQL text of the years of {@code project p}. */
  static final String OF_PROJECT =
      "array_to_string(project_years(p.id, p.start_date, p.end_date), ',')";

  private FiscalYears() {}

  static List<Integer> of(String joined) {
    return Stream.of(joined.split(",")).filter(y -> !y.isEmpty()).map(Integer::valueOf).toList();
  }
}
