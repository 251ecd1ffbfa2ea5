package io.districtbudget.indicator.plan;

import io.districtbudget.indicator.framework.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标 (performance targets) of a project in one fiscal year: what is declared.
 *
 * @param overallGoal 项目总目标
 * @param annualGoal 年度目标
 * @param weightsProposed whether the weights were spread by rule because none were printed
 */
public record Plan(
    Framework framework,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    boolean weightsProposed,
    List<PlannedIndicator> indicators) {

  public Plan {
    indicators = List.copyOf(indicators);
  }

  /** The same with the framework's official words for the levels that it knows. */
  public Plan withOfficialLevels() {
    return with(indicators.stream().map(this::official).toList());
  }

  /** The same with other indicators. */
  public Plan with(List<PlannedIndicator> others) {
    return new Plan(framework, overallGoal, annualGoal, weightsProposed, others);
  }

  /** The same with one indicator, at the place from 0, replaced by another. */
  Plan replacing(int place, PlannedIndicator other) {
    List<PlannedIndicator> changed = new ArrayList<>(indicators);
    changed.set(place, other);
    return with(changed);
  }

  /** The same with one more indicator at the end. */
  Plan adding(PlannedIndicator another) {
    List<PlannedIndicator> more = new ArrayList<>(indicators);
    more.add(another);
    return with(more);
  }

  /** Whether every indicator has a weight. */
  boolean weighed() {
    return indicators.stream().allMatch(indicator -> indicator.weight() != null);
  }

  /** The same where a target that still reads as in the earlier plan keeps its confirmation. */
  public Plan keepingConfirmationsOf(Plan earlier) {
    return with(
        indicators.stream()
            .map(
                indicator ->
                    earlier.indicators.stream()
                        .filter(indicator::sameWords)
                        .findFirst()
                        .map(same -> indicator.confirmed(same.confirmation()))
                        .orElse(indicator))
            .toList());
  }

  private PlannedIndicator official(PlannedIndicator indicator) {
    return framework
        .level(indicator.level1())
        .map(
            level ->
                indicator.withLevels(
                    level.name(),
                    level
                        .child(indicator.level2())
                        .map(Framework.Level2::name)
                        .orElse(indicator.level2())))
        .orElse(indicator);
  }

  /** Names of the level 1 that have at least one indicator. */
  Set<String> levelsPresent() {
    return indicators.stream()
        .map(PlannedIndicator::level1)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Places of the indicators by level 1, in the order of the form; unknown levels under "". */
  Map<String, List<Integer>> placesByLevel() {
    return java.util.stream.IntStream.range(0, indicators.size())
        .boxed()
        .collect(
            Collectors.groupingBy(
                at -> Objects.requireNonNullElse(indicators.get(at).level1(), ""),
                java.util.LinkedHashMap::new,
                Collectors.toList()));
  }

  boolean isSatisfaction(PlannedIndicator indicator) {
    return framework
        .level(indicator.level1())
        .flatMap(level -> level.child(indicator.level2()))
        .map(Framework.Level2::satisfaction)
        .orElse(false);
  }
}
