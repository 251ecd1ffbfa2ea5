package io.districtbudget.indicator.catalogue.usage;

import io.districtbudget.expression.TargetReader;
import io.districtbudget.expression.TargetReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 使用情况的数字 (figures of usage). */
final class UsageFigures {

  private static final int MOST_TARGETS = 20;

  /** So many projects of others at least stand behind a figure that includes others. */
  private static final int FEWEST_OTHERS = 3;

  private static final int POOR_BELOW = 60;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private UsageFigures() {}

  /**
   * The figures. Others' projects are counted only where there are some of them, so that no figure
   * is that of a single one; what they have said or scored stays theirs.
   *
   * @param visible whether the reader sees the rows of a department and unit
   */
  static UsageResponse of(
      UUID id,
      List<String> names,
      List<DeclaredUses.Use> all,
      List<IndicatorResults.Result> results,
      BiPredicate<String, String> visible) {
    List<DeclaredUses.Use> own =
        all.stream().filter(u -> visible.test(u.departmentCode(), u.unitCode())).toList();
    List<DeclaredUses.Use> others = all.stream().filter(use -> !own.contains(use)).toList();
    List<DeclaredUses.Use> uses =
        distinct(others, use -> use.projectId().toString()) < FEWEST_OTHERS ? own : all;
    return new UsageResponse(
        id,
        names,
        uses.size(),
        distinct(uses, use -> use.projectId().toString()),
        distinct(uses, DeclaredUses.Use::departmentCode),
        distinct(uses, DeclaredUses.Use::unitCode),
        byValue(uses, use -> Integer.toString(use.year())),
        byCount(own, DeclaredUses.Use::departmentCode),
        byCount(own, DeclaredUses.Use::unitCode),
        byCount(
                own.stream().filter(use -> use.target() != null).toList(),
                use -> Objects.requireNonNull(use.target()))
            .stream()
            .limit(MOST_TARGETS)
            .toList(),
        values(own),
        results(told(results, visible)));
  }

  /** All results, or the reader's own where those of others would be those of a few. */
  private static List<IndicatorResults.Result> told(
      List<IndicatorResults.Result> all, BiPredicate<String, String> visible) {
    List<IndicatorResults.Result> own =
        all.stream().filter(r -> visible.test(r.departmentCode(), r.unitCode())).toList();
    long others =
        all.stream()
            .filter(result -> !visible.test(result.departmentCode(), result.unitCode()))
            .map(IndicatorResults.Result::projectId)
            .distinct()
            .count();
    return others < FEWEST_OTHERS ? own : all;
  }

  private static int distinct(
      List<DeclaredUses.Use> uses, Function<DeclaredUses.Use, String> value) {
    return (int) uses.stream().map(value).distinct().count();
  }

  private static List<UsageResponse.Count> byValue(
      List<DeclaredUses.Use> uses, Function<DeclaredUses.Use, String> value) {
    Map<String, Integer> counts = new TreeMap<>();
    uses.forEach(use -> counts.merge(value.apply(use), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new UsageResponse.Count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<UsageResponse.Count> byCount(
      List<DeclaredUses.Use> uses, Function<DeclaredUses.Use, String> value) {
    return byValue(uses, value).stream()
        .sorted(Comparator.comparing(UsageResponse.Count::count).reversed())
        .toList();
  }

  /** Figures of different units are not compared: the most frequent unit is shown. */
  private static UsageResponse.@Nullable Values values(List<DeclaredUses.Use> uses) {
    Map<String, List<BigDecimal>> byUnit = new TreeMap<>();
    int numeric = 0;
    for (DeclaredUses.Use use : uses) {
      TargetReading reading = TargetReader.read(Objects.requireNonNullElse(use.target(), ""));
      if (reading.value() != null) {
        byUnit
            .computeIfAbsent(
                Objects.requireNonNullElse(reading.unit(), ""), unit -> new ArrayList<>())
            .add(reading.value());
        numeric++;
      }
    }
    String unit = null;
    for (Map.Entry<String, List<BigDecimal>> entry : byUnit.entrySet()) {
      unit =
          unit == null || entry.getValue().size() > Objects.requireNonNull(byUnit.get(unit)).size()
              ? entry.getKey()
              : unit;
    }
    return unit == null ? null : values(unit, Objects.requireNonNull(byUnit.get(unit)), numeric);
  }

  private static UsageResponse.Values values(String unit, List<BigDecimal> of, int numeric) {
    List<BigDecimal> sorted = of.stream().sorted().toList();
    int size = sorted.size();
    BigDecimal median =
        sorted
            .get((size - 1) / 2)
            .add(sorted.get(size / 2))
            .divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
    return new UsageResponse.Values(
        unit.isEmpty() ? null : unit,
        size,
        plain(sorted.get(0)),
        plain(median),
        plain(sorted.get(size - 1)),
        numeric - size);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static UsageResponse.Results results(List<IndicatorResults.Result> results) {
    List<BigDecimal> rates =
        results.stream()
            .filter(result -> result.weight().signum() > 0)
            .map(r -> r.score().multiply(HUNDRED).divide(r.weight(), 2, RoundingMode.HALF_UP))
            .toList();
    Map<Integer, Long> bands =
        rates.stream().collect(Collectors.groupingBy(UsageFigures::band, Collectors.counting()));
    BigDecimal sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new UsageResponse.Results(
        rates.size(),
        bands.getOrDefault(2, 0L).intValue(),
        bands.getOrDefault(1, 0L).intValue(),
        bands.getOrDefault(0, 0L).intValue(),
        rates.isEmpty()
            ? null
            : sum.divide(BigDecimal.valueOf(rates.size()), 2, RoundingMode.HALF_UP)
                .toPlainString());
  }

  private static int band(BigDecimal rate) {
    if (rate.compareTo(HUNDRED) >= 0) {
      return 2;
    }
    return rate.compareTo(BigDecimal.valueOf(POOR_BELOW)) >= 0 ? 1 : 0;
  }
}
