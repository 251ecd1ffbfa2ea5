package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 权重平衡 (balanced weights): scales the weights within each level 1 to what the framework gives it.
 * The parts keep their proportions and the decimals their author used; what does not divide goes to
 * the largest remainders, so that each level adds up exactly.
 */
final class WeightBalance {

  private static final MathContext EXACT = MathContext.DECIMAL64;

  private WeightBalance() {}

  /** The weights that each level should have: an absent level that is required keeps its own. */
  static Map<String, BigDecimal> wanted(Plan plan) {
    Set<String> levels = new HashSet<>(plan.levelsPresent());
    plan.framework().levels().stream()
        .filter(Framework.Level1::required)
        .forEach(level -> levels.add(level.name()));
    return plan.framework().weights(levels);
  }

  /** The plan with every level balanced. */
  static Plan of(Plan plan) {
    return of(plan, wanted(plan));
  }

  /** The plan with one level balanced. */
  static Plan of(Plan plan, String level) {
    Map<String, BigDecimal> wanted = wanted(plan);
    return of(plan, wanted.containsKey(level) ? Map.of(level, wanted.get(level)) : Map.of());
  }

  private static Plan of(Plan plan, Map<String, BigDecimal> wanted) {
    List<PlannedIndicator> balanced = new ArrayList<>(plan.indicators());
    plan.placesByLevel()
        .forEach(
            (level, places) -> {
              BigDecimal whole = wanted.get(level);
              if (whole != null) {
                List<Weight> parts =
                    scaled(places.stream().map(at -> balanced.get(at).weight()).toList(), whole);
                for (int i = 0; i < parts.size(); i++) {
                  int at = places.get(i);
                  balanced.set(at, balanced.get(at).withWeight(parts.get(i)));
                }
              }
            });
    return plan.with(balanced);
  }

  /** The parts of the whole in the proportions of the given ones; missing ones count as average. */
  static List<Weight> scaled(List<@Nullable Weight> given, BigDecimal whole) {
    List<BigDecimal> stated = given.stream().filter(Objects::nonNull).map(Weight::value).toList();
    BigDecimal sum = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal usual =
        sum.signum() == 0 ? BigDecimal.ONE : sum.divide(BigDecimal.valueOf(stated.size()), EXACT);
    List<BigDecimal> shares =
        given.stream().map(w -> w == null || sum.signum() == 0 ? usual : w.value()).toList();
    int scale =
        Math.max(
            decimals(whole), stated.stream().mapToInt(WeightBalance::decimals).max().orElse(0));
    List<Weight> parts = parts(shares, whole, scale);
    while (scale < Weight.SCALE && vanishes(shares, parts)) {
      parts = parts(shares, whole, ++scale);
    }
    return parts;
  }

  private static List<Weight> parts(List<BigDecimal> shares, BigDecimal whole, int scale) {
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> exact =
        shares.stream().map(share -> share.multiply(whole).divide(sum, EXACT)).toList();
    List<BigDecimal> parts =
        new ArrayList<>(exact.stream().map(e -> e.setScale(scale, RoundingMode.DOWN)).toList());
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal left = whole.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Integer> byRemainder =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> exact.get(i).subtract(parts.get(i))).reversed())
            .toList();
    for (int i = 0; left.signum() > 0; i++) {
      int at = byRemainder.get(i % byRemainder.size());
      parts.set(at, parts.get(at).add(step));
      left = left.subtract(step);
    }
    return parts.stream().map(Weight::new).toList();
  }

  private static boolean vanishes(List<BigDecimal> shares, List<Weight> parts) {
    return IntStream.range(0, parts.size())
        .anyMatch(i -> shares.get(i).signum() > 0 && parts.get(i).value().signum() == 0);
  }

  private static int decimals(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }
}
