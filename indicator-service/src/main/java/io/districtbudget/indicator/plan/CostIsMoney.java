package io.districtbudget.indicator.plan;

import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.framework.Framework;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 成本指标: what stands as a cost speaks of money, by its name or by the unit of its target. */
final class CostIsMoney implements PlanRule {

  private static final Pattern MONEY =
      Pattern.compile("成本|费|价|支出|预算|经费|投入|资金|金额|补贴|补助|薪|工资|租金|节约|定额|标准|结算|开支|元");

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      if (standsAsCost(plan, indicator) && !speaksOfMoney(indicator)) {
        report.accept(noCost(plan, at));
      }
    }
  }

  private static boolean standsAsCost(Plan plan, PlannedIndicator indicator) {
    return !indicator.plainName().isEmpty()
        && plan.framework()
            .level(indicator.level1())
            .flatMap(level -> level.child(indicator.level2()))
            .map(Framework.Level2::cost)
            .orElse(false);
  }

  private static boolean speaksOfMoney(PlannedIndicator indicator) {
    TargetReading reading = indicator.reading();
    return MONEY.matcher(indicator.plainName()).find()
        || Objects.requireNonNullElse(reading.unit(), "").contains("元")
        || (reading.value() == null && MONEY.matcher(reading.word()).find());
  }

  private static Remark noCost(Plan plan, int at) {
    PlannedIndicator indicator = plan.indicators().get(at);
    LevelGuess place = LevelGuess.elsewhere(plan.framework(), indicator);
    return Remark.warning(
            "COST_NOT_MONEY",
            PlanRule.pointer(at, "level2"),
            indicator.level2(),
            "“%s”列在“%s”，但名称和指标值都与成本无关。",
            "\"%s\" stands under %s, but neither its name nor its target speaks of a cost.",
            indicator.name(),
            indicator.level2())
        .mending(
            Mend.to(
                plan,
                Skeleton.settled(
                    plan, plan.replacing(at, indicator.withLevels(place.level1(), place.level2()))),
                "移到“" + place.level1() + "—" + place.level2() + "”，或改为单位成本、费用控制等成本指标。",
                "Move it to "
                    + place.level1()
                    + " / "
                    + place.level2()
                    + ", or replace it by a cost such as a unit price."));
  }
}
