package io.districtbudget.indicator.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 版本差异 (difference between two versions): indicators are the same when level 2 and name are.
 *
 * @param goals the changed goals by field name
 * @param added indicators that only the later one has
 * @param removed indicators that only the earlier one has
 * @param changed indicators whose level 1, target, its confirmed reading or weight differs
 */
public record PlanDifference(
    List<Change> goals,
    List<PlannedIndicator> added,
    List<PlannedIndicator> removed,
    List<Pair> changed) {

  /** A value before and after. */
  public record Change(String field, @Nullable String before, @Nullable String after) {}

  /** An indicator before and after. */
  public record Pair(PlannedIndicator before, PlannedIndicator after) {}

  /** What has changed from the earlier to the later plan. */
  public static PlanDifference between(Plan earlier, Plan later) {
    List<Change> goals = new ArrayList<>();
    compare("overallGoal", earlier.overallGoal(), later.overallGoal(), goals);
    compare("annualGoal", earlier.annualGoal(), later.annualGoal(), goals);
    Map<String, PlannedIndicator> before = byKey(earlier);
    Map<String, PlannedIndicator> after = byKey(later);
    List<PlannedIndicator> added = new ArrayList<>();
    List<Pair> changed = new ArrayList<>();
    after.forEach(
        (key, indicator) -> {
          PlannedIndicator old = before.remove(key);
          if (old == null) {
            added.add(indicator);
          } else if (!old.unsigned().equals(indicator.unsigned())) {
            changed.add(new Pair(old, indicator));
          }
        });
    return new PlanDifference(goals, added, List.copyOf(before.values()), changed);
  }

  private static void compare(
      String field, @Nullable String before, @Nullable String after, List<Change> changes) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }

  /** An indicator that stands twice is told apart by its count. */
  private static Map<String, PlannedIndicator> byKey(Plan plan) {
    Map<String, PlannedIndicator> keyed = new LinkedHashMap<>();
    Map<String, Integer> copies = new HashMap<>();
    for (PlannedIndicator indicator : plan.indicators()) {
      String key = indicator.level2() + "\u001f" + indicator.plainName();
      keyed.put(key + "\u001f" + copies.merge(key, 1, Integer::sum), indicator);
    }
    return keyed;
  }
}
