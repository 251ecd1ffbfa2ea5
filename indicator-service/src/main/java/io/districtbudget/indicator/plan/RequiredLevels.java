package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.Set;
import java.util.function.Consumer;

/** 必填层级: every required level 1 has an indicator, and there is one for satisfaction. */
final class RequiredLevels implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    Set<String> present = plan.levelsPresent();
    for (Framework.Level1 level : plan.framework().levels()) {
      if (level.required() && !level.onlySatisfaction() && !present.contains(level.name())) {
        report.accept(
            Remark.error(
                "LEVEL_MISSING",
                "/indicators",
                null,
                "缺少“%s”，请补充该一级指标下的指标。",
                "There is no indicator of %s.",
                level.name()));
      }
    }
    satisfaction(plan, report);
  }

  private static void satisfaction(Plan plan, Consumer<Remark> report) {
    boolean asked =
        plan.framework().levels().stream()
            .anyMatch(l -> l.children().stream().anyMatch(Framework.Level2::satisfaction));
    if (!asked || plan.indicators().stream().anyMatch(plan::isSatisfaction)) {
      return;
    }
    boolean required =
        plan.framework().levels().stream()
            .filter(l -> l.children().stream().anyMatch(Framework.Level2::satisfaction))
            .anyMatch(Framework.Level1::required);
    String zh = "缺少满意度指标，请补充服务对象的满意度。";
    String en = "There is no satisfaction indicator.";
    report.accept(
        required
            ? Remark.error("SATISFACTION_MISSING", "/indicators", null, zh, en)
            : Remark.warning("SATISFACTION_MISSING", "/indicators", null, zh, en));
  }
}
