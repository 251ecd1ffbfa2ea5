package io.districtbudget.indicator.plan;

import org.jspecify.annotations.Nullable;

/**
 * 绩效指标 (indicator) as a declaration states it; in a draft anything may still be missing.
 *
 * @param level1 official word of the framework once it is known there, else as written
 * @param target 指标值, exactly as written
 */
public record PlannedIndicator(
    @Nullable String level1,
    @Nullable String level2,
    @Nullable String name,
    @Nullable String target,
    @Nullable Weight weight) {

  PlannedIndicator withWeight(Weight other) {
    return new PlannedIndicator(level1, level2, name, target, other);
  }

  /** The name with its blanks removed, empty when missing: what two indicators are compared by. */
  String plainName() {
    return name == null ? "" : name.replaceAll("[\\s\u3000]+", "");
  }
}
