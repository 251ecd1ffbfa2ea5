package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 指标重复: no name stands twice, whatever the blanks in it. */
final class DistinctNames implements PlanRule {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

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
                    before + 1)
                .mending(mend(plan, before, at)));
      }
    }
  }

  /** The same promise twice is one; two promises of one name get names of their own. */
  private static Mend mend(Plan plan, int first, int second) {
    PlannedIndicator kept = plan.indicators().get(first);
    PlannedIndicator other = plan.indicators().get(second);
    if (Objects.equals(kept.level1(), other.level1())
        && Objects.equals(kept.target(), other.target())) {
      return Mend.to(
              plan,
              plan.replacing(first, kept.withWeight(sum(kept, other))),
              "内容相同：并入第 " + (first + 1) + " 条，权重相加。",
              "The same promise: merge it into indicator " + (first + 1) + " and add the weights.")
          .removing(second);
    }
    String name = free(plan, other);
    return Mend.to(
        plan,
        plan.replacing(second, other.withName(name)),
        "内容不同：可改名为“" + name + "”。",
        "Another promise: name it \"" + name + "\".");
  }

  private static @Nullable Weight sum(PlannedIndicator one, PlannedIndicator other) {
    if (one.weight() == null || other.weight() == null) {
      return one.weight() == null ? other.weight() : one.weight();
    }
    return new Weight(one.weight().value().add(other.weight().value()).min(MOST));
  }

  private static String free(Plan plan, PlannedIndicator indicator) {
    String level = Objects.requireNonNullElse(indicator.level2(), "");
    String named = indicator.name() + "（" + level.replaceAll("指标$", "") + "）";
    String name = level.isEmpty() ? indicator.name() + "（2）" : named;
    for (int n = 2; taken(plan, name); n++) {
      name = indicator.name() + "（" + n + "）";
    }
    return name;
  }

  private static boolean taken(Plan plan, String name) {
    PlannedIndicator named = new PlannedIndicator(null, null, name, null, null);
    return plan.indicators().stream().anyMatch(i -> i.plainName().equals(named.plainName()));
  }
}
