package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * 权重合计: with budget execution the weights make 100, and each level 1 has the weight that the rule
 * set gives it. Checked once every indicator has a weight.
 */
final class WeightSums implements PlanRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    if (plan.indicators().isEmpty() || !plan.weighed()) {
      return;
    }
    BigDecimal wanted = HUNDRED.subtract(plan.framework().executionWeight());
    BigDecimal sum = sum(plan.indicators());
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
                  Weight.plain(plan.framework().executionWeight()))
              .mending(
                  Mend.to(
                      plan,
                      Skeleton.withMissingLevels(plan),
                      "按原有比例平衡各级权重，缺少的一级指标补上一条。",
                      "Keep the proportions within each level; add a row for every level that"
                          + " lacks one.")));
    }
    levels(plan, report);
  }

  private static void levels(Plan plan, Consumer<Remark> report) {
    // An absent level that is required has a remark of its own: its weight is not handed on.
    Map<String, BigDecimal> wanted = WeightBalance.wanted(plan);
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
                            Weight.plain(right))
                        .mending(
                            Mend.to(
                                plan,
                                WeightBalance.of(plan, level),
                                "按原有比例调为合计 " + Weight.plain(right) + "。",
                                "Scale them in proportion to " + Weight.plain(right) + ".")));
              }
            });
  }

  private static BigDecimal sum(List<PlannedIndicator> indicators) {
    return Weight.sum(
        indicators.stream().map(PlannedIndicator::weight).filter(Objects::nonNull).toList());
  }
}
