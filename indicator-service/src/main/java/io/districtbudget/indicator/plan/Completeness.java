package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 完整性: a submitted declaration has a goal and complete indicators. */
final class Completeness implements PlanRule {

  private static final int NAMED_IN_GOAL = 5;

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    if (blank(plan.annualGoal())) {
      report.accept(
          Remark.error(
                  "GOAL_MISSING", "/annualGoal", null, "未填写年度绩效目标。", "The annual goal is missing.")
              .mending(goal(plan)));
    }
    if (plan.indicators().isEmpty()) {
      report.accept(
          Remark.error(
                  "INDICATORS_MISSING", "/indicators", null, "未填写绩效指标。", "There are no indicators.")
              .mending(
                  Mend.to(
                      plan,
                      Skeleton.withMissingLevels(plan),
                      "按指标体系逐级补充指标；名称和指标值可参考系统推荐的指标。",
                      "Add indicators for every level; the suggestions propose" + " some.")));
    }
    for (int at = 0; at < plan.indicators().size(); at++) {
      check(plan, at, report);
    }
  }

  private static void check(Plan plan, int at, Consumer<Remark> report) {
    PlannedIndicator indicator = plan.indicators().get(at);
    if (blank(indicator.level1())) {
      report.accept(missing(at, "level1", "一级指标", "LEVEL_MISSING").mending(level(plan, at)));
    }
    if (blank(indicator.level2())) {
      report.accept(missing(at, "level2", "二级指标", "LEVEL_MISSING").mending(level(plan, at)));
    }
    if (blank(indicator.name())) {
      report.accept(missing(at, "name", "三级指标名称", "NAME_MISSING").mending(name(plan, at)));
    }
    if (blank(indicator.target())) {
      report.accept(missing(at, "target", "指标值", "TARGET_MISSING").mending(target(plan, at)));
    }
    if (indicator.weight() == null) {
      report.accept(missing(at, "weight", "权重", "WEIGHT_MISSING").mending(weight(plan, at)));
    }
  }

  private static Mend goal(Plan plan) {
    String promised =
        plan.indicators().stream()
            .filter(indicator -> !blank(indicator.name()) && !blank(indicator.target()))
            .limit(NAMED_IN_GOAL)
            .map(indicator -> indicator.name() + indicator.target())
            .collect(Collectors.joining("，"));
    String goal = promised.isEmpty() ? "按计划完成全年工作任务。" : "按计划完成全年工作任务，实现" + promised + "。";
    return Mend.to(
        plan,
        new Plan(
            plan.framework(), plan.overallGoal(), goal, plan.weightsProposed(), plan.indicators()),
        "可由指标汇成年度目标，再按项目实际改写。",
        "The annual goal can be drawn from the indicators; reword it for the project.");
  }

  private static Mend level(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    LevelGuess guess =
        plan.framework()
            .level(indicator.level1())
            .map(level -> LevelGuess.below(level, plan.framework(), indicator))
            .orElseGet(() -> KnownLevels.byLevel2(plan, indicator));
    return Mend.to(
        plan,
        plan.replacing(at, indicator.withLevels(guess.level1(), guess.level2())),
        "按名称和指标值，宜列入“" + guess.level1() + "—" + guess.level2() + "”。",
        "By name and target it belongs to " + guess.level1() + " / " + guess.level2() + ".");
  }

  private static Mend name(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    return blank(indicator.target())
        ? Mend.inWords("整行未填的指标可以删除。", "A row with nothing in it can be taken out.").removing(at)
        : Mend.inWords(
            "请写明衡量什么；可参考系统推荐的指标。", "Say what is measured; the suggestions propose names.");
  }

  static Mend target(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    String target = TargetGuess.of(indicator);
    return Mend.to(
        plan,
        plan.replacing(at, indicator.withTarget(target)),
        "此类指标的指标值可写作“" + target + "”，具体数值按计划填写。",
        "Such an indicator's target can read \"" + target + "\"; put the planned figure in.");
  }

  /** What is left of its level, shared with the others of it that have no weight yet. */
  private static Mend weight(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    String level = Objects.requireNonNullElse(indicator.level1(), "");
    List<Integer> places = plan.placesByLevel().getOrDefault(level, List.of());
    List<Integer> open =
        places.stream().filter(place -> plan.indicators().get(place).weight() == null).toList();
    BigDecimal whole = WeightBalance.wanted(plan).getOrDefault(level, BigDecimal.ZERO);
    BigDecimal rest =
        whole
            .subtract(
                Weight.sum(
                    places.stream()
                        .map(place -> plan.indicators().get(place).weight())
                        .filter(Objects::nonNull)
                        .toList()))
            .max(BigDecimal.ZERO);
    Weight share = WeightSpread.evenly(rest, open.size()).get(open.indexOf(at));
    return Mend.to(
        plan,
        plan.replacing(at, indicator.withWeight(share)),
        "“" + level + "”尚余权重 " + Weight.plain(rest) + "，本条可取 " + share + "。",
        "Of " + level + " a weight of " + Weight.plain(rest) + " is left; take " + share + ".");
  }

  private static Remark missing(int at, String field, String label, String code) {
    return Remark.error(
        code,
        PlanRule.pointer(at, field),
        null,
        "第 %d 条指标未填写%s。",
        "Indicator %d lacks its " + field + ".",
        at + 1,
        label);
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
