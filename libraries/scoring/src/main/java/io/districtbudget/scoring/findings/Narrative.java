package io.districtbudget.scoring.findings;

import org.jspecify.annotations.Nullable;

/**
 * 目标文字 (the form's words about the year).
 *
 * @param annualGoal 年度总体目标, expected
 * @param goalResult its 实际完成情况
 * @param executionReason why the money was not spent, when a reason stands beside the money
 */
public record Narrative(
    @Nullable String annualGoal, @Nullable String goalResult, @Nullable String executionReason) {

  /** True when nothing readable stands there. */
  public static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
