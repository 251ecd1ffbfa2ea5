package io.districtbudget.scoring.ruleset;

/** 反向指标扣分方法 (how a cap that was exceeded costs points); target and actual are positive. */
public enum ReverseMethod {
  /** Weight × target ÷ actual. */
  RATIO,
  /** Weight × (1 − (actual − target) ÷ target): nothing is left from twice the target on. */
  LINEAR,
  /** Nothing is left. */
  ZERO
}
