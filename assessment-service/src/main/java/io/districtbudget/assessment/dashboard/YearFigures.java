package io.districtbudget.assessment.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one department or of several added up. */
final class YearFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final Map<String, BigDecimal> values = new HashMap<>();

  void add(String name, BigDecimal value) {
    values.merge(name, value, BigDecimal::add);
  }

  void addAll(YearFigures other) {
    other.values.forEach(this::add);
  }

  DashboardResponse response(
      int year,
      @Nullable String department,
      @Nullable String name,
      LocalDate today,
      @Nullable List<DashboardResponse> departments) {
    Map<String, Long> findings = counts("finding:");
    return new DashboardResponse(
        year,
        department,
        name,
        count("projects"),
        count("cancelled"),
        money("yearStart"),
        money("fullYear"),
        money("executed"),
        rate(),
        count("assessments"),
        counts("status:"),
        counts("grade:"),
        average(),
        overdue(today),
        findings,
        findings.values().stream().mapToLong(Long::longValue).sum(),
        departments);
  }

  private BigDecimal value(String name) {
    return values.getOrDefault(name, BigDecimal.ZERO);
  }

  private long count(String name) {
    return value(name).longValueExact();
  }

  private String money(String name) {
    return value(name).setScale(2).toPlainString();
  }

  /** Rounded up like the rate that the forms print; 0.00 without a budget. */
  private String rate() {
    BigDecimal budget = value("fullYear");
    return budget.signum() <= 0
        ? "0.00"
        : value("executed")
            .multiply(HUNDRED)
            .divide(budget, 2, RoundingMode.CEILING)
            .toPlainString();
  }

  private @Nullable String average() {
    BigDecimal scored = value("scored");
    return scored.signum() == 0
        ? null
        : value("scoreSum").divide(scored, 2, RoundingMode.HALF_UP).toPlainString();
  }

  private long overdue(LocalDate today) {
    return counts("due:").entrySet().stream()
        .filter(due -> LocalDate.parse(due.getKey()).isBefore(today))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Counts per kind, those that are 0 left out. */
  private SortedMap<String, Long> counts(String prefix) {
    SortedMap<String, Long> counts = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix) && value.signum() != 0) {
            counts.put(name.substring(prefix.length()), value.longValueExact());
          }
        });
    return counts;
  }
}
