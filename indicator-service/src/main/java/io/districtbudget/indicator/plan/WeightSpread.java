package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 权重建议 (proposed weights): declarations before the weights were printed get the weight of each
 * level 1 spread evenly over its indicators. Hundredths that do not divide go to the first ones, so
 * that each level adds up exactly.
 */
public final class WeightSpread {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private WeightSpread() {}

  /** The plan with proposed weights for all indicators of levels that the framework knows. */
  public static Plan over(Plan plan) {
    Framework framework = plan.framework();
    Map<String, BigDecimal> weights = framework.weights(plan.levelsPresent());
    List<PlannedIndicator> weighted = new ArrayList<>(plan.indicators());
    plan.placesByLevel()
        .forEach(
            (level, places) -> {
              List<Weight> parts =
                  evenly(weights.getOrDefault(level, BigDecimal.ZERO), places.size());
              for (int i = 0; i < places.size(); i++) {
                int at = places.get(i);
                weighted.set(at, weighted.get(at).withWeight(parts.get(i)));
              }
            });
    return new Plan(framework, plan.overallGoal(), plan.annualGoal(), true, weighted);
  }

  static List<Weight> evenly(BigDecimal whole, int parts) {
    BigDecimal part = whole.divide(BigDecimal.valueOf(parts), Weight.SCALE, RoundingMode.DOWN);
    BigDecimal left = whole.subtract(part.multiply(BigDecimal.valueOf(parts)));
    List<Weight> spread = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      boolean extra = left.signum() > 0;
      spread.add(new Weight(extra ? part.add(HUNDREDTH) : part));
      left = extra ? left.subtract(HUNDREDTH) : left;
    }
    return spread;
  }
}
