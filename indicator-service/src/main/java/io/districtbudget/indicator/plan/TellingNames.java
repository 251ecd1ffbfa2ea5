package io.districtbudget.indicator.plan;

import java.util.Set;
import java.util.function.Consumer;

/** 指标名称: it says what is measured, and satisfaction stands where it belongs. */
final class TellingNames implements PlanRule {

  private static final Set<String> PLACEHOLDERS = Set.of("满意度", "齐备", "齐全");

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      String name = indicator.plainName();
      if (PLACEHOLDERS.contains(name)) {
        report.accept(
            Remark.error(
                "INDICATOR_PLACEHOLDER",
                PlanRule.pointer(at, "name"),
                indicator.name(),
                "指标名称“%s”没有说明衡量的对象，请写完整。",
                "The name \"%s\" does not say what is measured.",
                indicator.name()));
      }
      if (name.contains("满意") && !plan.isSatisfaction(indicator)) {
        report.accept(
            Remark.warning(
                "INDICATOR_MISPLACED",
                PlanRule.pointer(at, "level2"),
                indicator.level2(),
                "“%s”是满意度，应列入满意度指标。",
                "\"%s\" measures satisfaction and belongs there.",
                indicator.name()));
      }
    }
  }
}
