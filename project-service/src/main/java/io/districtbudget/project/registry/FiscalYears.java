package io.districtbudget.project.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 会计年度 (fiscal years) of a project: those that it spans, and those that it has a budget in. */
final class FiscalYears {

  /** SQL text of the years that {@code project p} has a budget in, joined by commas. */
  static final String WITH_BUDGET =
      """
      (SELECT string_agg(cast(a.fiscal_year AS text), ',') FROM budget_account a
        WHERE a.division = p.division AND a.project_id = p.id)\
      """;

  private FiscalYears() {}

  /**
   * In their order.
   *
   * @param withBudget as {@link #WITH_BUDGET} gives them
   * @param start first day; null when only the last one is known
   * @param end last day; null when only the first one is known
   */
  static List<Integer> of(
      @Nullable String withBudget, @Nullable LocalDate start, @Nullable LocalDate end) {
    TreeSet<Integer> years = new TreeSet<>();
    if (withBudget != null) {
      Stream.of(withBudget.split(",")).map(Integer::valueOf).forEach(years::add);
    }
    LocalDate first = start == null ? end : start;
    LocalDate last = end == null ? start : end;
    if (first != null && last != null) {
      IntStream.rangeClosed(first.getYear(), last.getYear()).forEach(years::add);
    }
    return List.copyOf(years);
  }
}
