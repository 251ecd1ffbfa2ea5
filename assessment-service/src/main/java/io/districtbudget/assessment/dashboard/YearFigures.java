package io.districtbudget.assessment.dashboard;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.scoring.light.Light;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one department or unit, or of several added up. */
final class YearFigures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final Map<String, BigDecimal> values = new HashMap<>();
  private @Nullable LocalDate asOf;

  /** Whose figures they are; all null for the whole division. */
  record Scope(
      @Nullable String department, @Nullable String departmentName, @Nullable String unit) {
    static final Scope DIVISION = new Scope(null, null, null);
  }

  void add(String name, BigDecimal value) {
    values.merge(name, value, BigDecimal::add);
  }

  void addAll(YearFigures other) {
    asOf = other.asOf;
    other.values.forEach(this::add);
  }

  /** Puts the money of a month's end in the place of today's. */
  void wind(LocalDate day, Amounts money) {
    asOf = day;
    values.put("yearStart", money.yearStart());
    values.put("fullYear", money.fullYear());
    values.put("executed", money.executed());
  }

  DashboardResponse response(
      int year, Scope scope, LocalDate today, @Nullable List<DashboardResponse> departments) {
    return new DashboardResponse(
        year,
        scope.department(),
        scope.departmentName(),
        scope.unit(),
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
        counts("band:"),
        overdue(today),
        counts("finding:"),
        findings(),
        sum("accepted:"),
        light(),
        lights(),
        monitoringsOverdue(today),
        counts("rectification:"),
        rectificationsOverdue(today),
        asOf,
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

  Amounts amounts() {
    return new Amounts(value("yearStart"), value("fullYear"), value("executed"));
  }

  /** Rounded up like the rate that the forms print; 0.00 without a budget. */
  String rate() {
    BigDecimal budget = value("fullYear");
    return budget.signum() <= 0
        ? "0.00"
        : value("executed")
            .multiply(HUNDRED)
            .divide(budget, 2, RoundingMode.CEILING)
            .toPlainString();
  }

  @Nullable String average() {
    BigDecimal scored = value("scored");
    return scored.signum() == 0
        ? null
        : value("scoreSum").divide(scored, 2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Findings per assessment that counts, two decimals; null without one. */
  @Nullable String findingsPerAssessment() {
    BigDecimal scored = value("scored");
    return scored.signum() == 0
        ? null
        : BigDecimal.valueOf(findings()).divide(scored, 2, RoundingMode.HALF_UP).toPlainString();
  }

  private long findings() {
    return sum("finding:");
  }

  /** Findings of severity error that nobody accepted. */
  long openErrors() {
    return errors("finding:") - errors("accepted:");
  }

  private long errors(String prefix) {
    return counts(prefix).entrySet().stream()
        .filter(each -> FindingCode.valueOf(each.getKey()).severity() == Severity.ERROR)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long grade(String grade) {
    return count("grade:" + grade);
  }

  long overdue(LocalDate today) {
    return past("due:", today);
  }

  long rectificationsOverdue(LocalDate today) {
    return past("rectificationDue:", today);
  }

  long monitoringsOverdue(LocalDate today) {
    return past("monitoringDue:", today);
  }

  /** What is due before a day, where the name ends with the deadline. */
  private long past(String prefix, LocalDate today) {
    return counts(prefix).entrySet().stream()
        .filter(
            due ->
                LocalDate.parse(due.getKey().substring(due.getKey().lastIndexOf(':') + 1))
                    .isBefore(today))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Lights of submitted monitorings: month as two digits, then light. */
  SortedMap<String, Map<String, Long>> lights() {
    SortedMap<String, Map<String, Long>> months = new TreeMap<>();
    counts("light:")
        .forEach(
            (name, count) -> {
              String[] parts = name.split(":", 2);
              months.computeIfAbsent(parts[0], month -> new TreeMap<>()).put(parts[1], count);
            });
    return months;
  }

  /** Lights of the last month that was monitored; none without one. */
  Map<String, Long> lastLights() {
    SortedMap<String, Map<String, Long>> months = lights();
    return months.isEmpty()
        ? Map.of()
        : Objects.requireNonNullElse(months.get(months.lastKey()), Map.of());
  }

  private @Nullable Light light() {
    return Light.worst(lastLights().keySet().stream().map(Light::valueOf).toList()).orElse(null);
  }

  private long sum(String prefix) {
    return counts(prefix).values().stream().mapToLong(Long::longValue).sum();
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
