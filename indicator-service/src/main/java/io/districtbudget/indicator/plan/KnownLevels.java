package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.Optional;
import java.util.function.Consumer;

/** 指标层级: level 1 and level 2 are those of the framework, level 2 below its own level 1. */
final class KnownLevels implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      Optional<Framework.Level1> level = plan.framework().level(indicator.level1());
      if (level.isEmpty()) {
        if (!Completeness.blank(indicator.level1())) {
          report.accept(unknown(plan, at, "level1", indicator.level1()));
        }
      } else if (!Completeness.blank(indicator.level2())
          && level.get().child(indicator.level2()).isEmpty()) {
        report.accept(unknown(plan, at, "level2", indicator.level2()));
      }
    }
  }

  static Remark unknown(
      Plan plan, int at, String field, @org.jspecify.annotations.Nullable String written) {
    return Remark.error(
        "LEVEL_UNKNOWN",
        PlanRule.pointer(at, field),
        written,
        "“%s”不属于指标体系 %s 的相应层级。",
        "\"%s\" is no such level of framework %s.",
        written,
        plan.framework().id());
  }
}
