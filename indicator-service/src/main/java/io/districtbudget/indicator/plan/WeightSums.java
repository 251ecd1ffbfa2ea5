package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * 权重合计: with budget execution the weights make 100, and each level 1 has the weight that the rule
 * set gives it. Checked once every indicator has a weight.
 */
final class WeightSums implements PlanRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    List<PlannedIndicator> indicators = plan.indicators();
    if (indicators.isEmpty() || indicators.stream().anyMatch(i -> i.weight() == null)) {
      return;
    }
    BigDecimal wanted = HUNDRED.subtract(plan.framework().executionWeight());
    BigDecimal sum = sum(indicators);
    if (sum.compareTo(wanted) != 0) {
      report.accept(
          Remark.error(
              "WEIGHTS_NOT_100",
              "/indicators",
              Weight.plain(sum),
              "指标权重合计为 %s，应为 %s（另有预算执行率 %s，合计 100）。",
              "The weights sum to %s instead of %s (budget execution has %s, together 100).",
              Weight.plain(sum),
              Weight.plain(wanted),
              Weight.plain(plan.framework().executionWeight())));
    }
    levels(plan, report);
  }

  private static void levels(Plan plan, Consumer<Remark> report) {
    // An absent level that is required has a remark of its own: its weight is not handed on.
    Set<String> levels = new HashSet<>(plan.levelsPresent());
    plan.framework().levels().stream()
        .filter(Framework.Level1::required)
        .forEach(level -> levels.add(level.name()));
    Map<String, BigDecimal> wanted = plan.framework().weights(levels);
    plan.placesByLevel()
        .forEach(
            (level, places) -> {
              BigDecimal right = wanted.get(level);
              BigDecimal sum = sum(places.stream().map(plan.indicators()::get).toList());
              if (right != null && sum.compareTo(right) != 0) {
                report.accept(
                    Remark.error(
                        "LEVEL_WEIGHTS_OFF",
                        PlanRule.pointer(places.get(0), "weight"),
                        Weight.plain(sum),
                        "“%s”的权重合计为 %s，应为 %s。",
                        "The weights of %s sum to %s instead of %s.",
                        level,
                        Weight.plain(sum),
                        Weight.plain(right)));
              }
            });
  }

  private static BigDecimal sum(List<PlannedIndicator> indicators) {
    return Weight.sum(
        indicators.stream().map(PlannedIndicator::weight).filter(Objects::nonNull).toList());
  }
}
