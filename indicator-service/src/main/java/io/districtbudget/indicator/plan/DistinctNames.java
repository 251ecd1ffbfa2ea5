package io.districtbudget.indicator.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** 指标重复: no name stands twice, whatever the blanks in it. */
final class DistinctNames implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    Map<String, Integer> first = new HashMap<>();
    for (int at = 0; at < plan.indicators().size(); at++) {
      String name = plan.indicators().get(at).plainName();
      Integer before = name.isEmpty() ? null : first.putIfAbsent(name, at);
      if (before != null) {
        report.accept(
            Remark.error(
                "INDICATOR_DUPLICATE",
                PlanRule.pointer(at, "name"),
                plan.indicators().get(at).name(),
                "第 %d 条指标与第 %d 条同名，请合并或改名。",
                "Indicator %d has the name of indicator %d.",
                at + 1,
                before + 1));
      }
    }
  }
}
