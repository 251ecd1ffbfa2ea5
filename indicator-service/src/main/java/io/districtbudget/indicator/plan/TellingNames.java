package io.districtbudget.indicator.plan;

import java.util.Map;
import java.util.function.Consumer;

/** 指标名称: it says what is measured, and satisfaction stands where it belongs. */
final class TellingNames implements PlanRule {

  /** Names that say nothing, and a name that does. */
  private static final Map<String, String> PLACEHOLDERS =
      Map.of("满意度", "服务对象满意度", "齐备", "设施设备齐备率", "齐全", "档案资料齐全率");

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      String better = PLACEHOLDERS.get(indicator.plainName());
      if (better != null) {
        report.accept(placeholder(plan, at, better));
      }
      if (indicator.plainName().contains("满意") && !plan.isSatisfaction(indicator)) {
        report.accept(misplaced(plan, at));
      }
    }
  }

  private static Remark placeholder(Plan plan, int at, String better) {
    PlannedIndicator indicator = plan.indicators().get(at);
    return Remark.error(
            "INDICATOR_PLACEHOLDER",
            PlanRule.pointer(at, "name"),
            indicator.name(),
            "指标名称“%s”没有说明衡量的对象，请写完整。",
            "The name \"%s\" does not say what is measured.",
            indicator.name())
        .mending(
            Mend.to(
                plan,
                plan.replacing(at, indicator.withName(better)),
                "写明对象，例如“" + better + "”。",
                "Name what is measured, such as \"" + better + "\"."));
  }

  private static Remark misplaced(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    return Remark.warning(
            "INDICATOR_MISPLACED",
            PlanRule.pointer(at, "level2"),
            indicator.level2(),
            "“%s”是满意度，应列入满意度指标。",
            "\"%s\" measures satisfaction and belongs there.",
            indicator.name())
        .mending(
            Mend.to(
                plan,
                LevelGuess.satisfaction(plan.framework())
                    .map(place -> indicator.withLevels(place.level1(), place.level2()))
                    .map(moved -> Skeleton.settled(plan, plan.replacing(at, moved)))
                    .orElse(plan),
                "移到满意度指标，权重随之平衡。",
                "Move it to satisfaction; weights are balanced."));
  }
}
