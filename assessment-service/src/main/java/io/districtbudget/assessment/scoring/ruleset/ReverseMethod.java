package io.districtbudget.assessment.scoring.ruleset;

import java.math.BigDecimal;
import java.math.MathContext;

/** 反向指标扣分方法 (how a cap that was exceeded costs points); target and actual are positive. */
public enum ReverseMethod {
  /** Weight × target ÷ actual. */
  RATIO {
    @Override
    public BigDecimal keptShare(BigDecimal target, BigDecimal actual) {
      return target.divide(actual, MathContext.DECIMAL128);
    }
  },
  /** Weight × (1 − (actual − target) ÷ target): nothing is left from twice the target on. */
  LINEAR {
    @Override
    public BigDecimal keptShare(BigDecimal target, BigDecimal actual) {
      BigDecimal excess = actual.subtract(target).divide(target, MathContext.DECIMAL128);
      return BigDecimal.ONE.subtract(excess).max(BigDecimal.ZERO);
    }
  },
  /** Nothing is left. */
  ZERO {
    @Override
    public BigDecimal keptShare(BigDecimal target, BigDecimal actual) {
      return BigDecimal.ZERO;
    }
  };

  /** Share of the weight that remains, 0 to 1. */
  public abstract BigDecimal keptShare(BigDecimal target, BigDecimal actual);
}
