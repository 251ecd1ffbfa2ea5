package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.function.Consumer;

/** 必填层级: every required level 1 has an indicator, and there is one for satisfaction. */
final class RequiredLevels implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    Skeleton.missing(plan)
        .filter(level -> !level.onlySatisfaction())
        .forEach(
            level ->
                report.accept(
                    Remark.error(
                            "LEVEL_MISSING",
                            "/indicators",
                            null,
                            "缺少“%s”，请补充该一级指标下的指标。",
                            "There is no indicator of %s.",
                            level.name())
                        .mending(
                            Mend.to(
                                plan,
                                Skeleton.with(plan, level),
                                "补充一条“" + level.name() + "”；名称和指标值可参考系统推荐的指标。",
                                "Add one of "
                                    + level.name()
                                    + "; the suggestions propose names."))));
    satisfaction(plan, report);
  }

  private static void satisfaction(Plan plan, Consumer<Remark> report) {
    if (LevelGuess.satisfaction(plan.framework()).isEmpty()
        || plan.indicators().stream().anyMatch(plan::isSatisfaction)) {
      return;
    }
    boolean required =
        plan.framework().levels().stream()
            .filter(l -> l.children().stream().anyMatch(Framework.Level2::satisfaction))
            .anyMatch(Framework.Level1::required);
    String zh = "缺少满意度指标，请补充服务对象的满意度。";
    String en = "There is no satisfaction indicator.";
    Remark remark =
        required
            ? Remark.error("SATISFACTION_MISSING", "/indicators", null, zh, en)
            : Remark.warning("SATISFACTION_MISSING", "/indicators", null, zh, en);
    report.accept(
        remark.mending(
            Mend.to(
                plan,
                Skeleton.withSatisfaction(plan),
                "补充一条服务对象满意率，权重按指标体系平衡。",
                "Add the satisfaction of those served; weights are balanced by the framework.")));
  }
}
