package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  static Remark unknown(Plan plan, int at, String field, @Nullable String written) {
    return Remark.error(
            "LEVEL_UNKNOWN",
            PlanRule.pointer(at, field),
            written,
            "“%s”不属于指标体系 %s 的相应层级。",
            "\"%s\" is no such level of framework %s.",
            written,
            plan.framework().id())
        .mending(moved(plan, at));
  }

  /** Where its level 2 belongs; below its own level 1 when no level 1 knows that level 2. */
  private static Mend moved(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    LevelGuess place = byLevel2(plan, indicator);
    return Mend.to(
        plan,
        Skeleton.settled(
            plan, plan.replacing(at, indicator.withLevels(place.level1(), place.level2()))),
        "宜列入“" + place.level1() + "—" + place.level2() + "”，权重随之平衡。",
        "It belongs to " + place.level1() + " / " + place.level2() + "; weights are balanced.");
  }

  /** The place that has this level 2; else by the level 1, else by name and target. */
  static LevelGuess byLevel2(Plan plan, PlannedIndicator indicator) {
    Framework framework = plan.framework();
    return framework.levels().stream()
        .flatMap(
            level ->
                level.child(indicator.level2()).stream()
                    .map(child -> new LevelGuess(level.name(), child.name())))
        .findFirst()
        .or(
            () ->
                framework
                    .level(indicator.level1())
                    .map(level -> LevelGuess.below(level, framework, indicator)))
        .orElseGet(() -> LevelGuess.of(framework, indicator));
  }
}
